package org.wayfinder.profile.person;

/** What decides who may see a caseload: whose it is, and in which school. */
public record CounsellorRelations(String counsellorId, String schoolId) {}
