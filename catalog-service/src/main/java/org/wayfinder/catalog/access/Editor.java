package org.wayfinder.catalog.access;

/**
 * Somebody whom the roster names as an editor at this moment.
 *
 * @param id on the roster; says nothing of the person
 */
public record Editor(String id) {}
