package org.wayfinder.recommendation.student;

/**
 * One rule that a profile breaks.
 *
 * @param pointer JSON pointer within the profile, e.g. {@code /riasec/realistic}
 * @param detail what would be right
 */
public record ProfileProblem(String pointer, String detail) {}
