package org.wayfinder.profile.school;

import org.wayfinder.profile.consent.ConsentRules;

/** One school of the district. */
public record School(String id, String name, ConsentRules consent, long version) {}
