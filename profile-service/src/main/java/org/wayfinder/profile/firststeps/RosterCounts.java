package org.wayfinder.profile.firststeps;

/**
 * How far a school's roster is filled.
 *
 * @param students on the roster
 * @param studentsWithoutCounsellor those in nobody's caseload
 * @param studentsSignedIn those who have signed in at least once
 * @param counsellors on the staff
 * @param counsellorsSignedIn those who have signed in at least once
 */
record RosterCounts(
    long students,
    long studentsWithoutCounsellor,
    long studentsSignedIn,
    long counsellors,
    long counsellorsSignedIn) {}
