package org.wayfinder.profile.school;

/** One school of the district. */
public record School(String id, String name, long version) {}
