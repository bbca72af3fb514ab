package org.wayfinder.profile.person;

/**
 * Said in process after the state of one or more students was stored with its pending mark, so that
 * the relay needn't wait for its next poll. Losing it loses nothing.
 */
public record StudentsChanged() {}
