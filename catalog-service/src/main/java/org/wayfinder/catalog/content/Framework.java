package org.wayfinder.catalog.content;

/** A named set of clusters; a student is ranked within each framework. */
public record Framework(String id, int order, LocalizedText name, LocalizedText summary) {}
