package org.wayfinder.catalog.content;

/**
 * A dimension of health work on which students and careers are compared beside RIASEC.
 *
 * @param description one sentence: what one does
 */
public record HealthActivity(String id, LocalizedText name, LocalizedText description) {}
