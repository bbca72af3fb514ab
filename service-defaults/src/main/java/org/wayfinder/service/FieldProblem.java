package org.wayfinder.service;

/**
 * One thing wrong with one field of a request body.
 *
 * @param pointer JSON pointer (RFC 6901) as a URI fragment, e.g. {@code #/riasec/realistic}
 * @param detail what is wrong and what would be right, in the user's words
 */
public record FieldProblem(String pointer, String detail) {}
