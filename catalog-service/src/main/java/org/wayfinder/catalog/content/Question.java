package org.wayfinder.catalog.content;

/** A frequently asked question about one cluster. */
public record Question(LocalizedText question, LocalizedText answer) {}
