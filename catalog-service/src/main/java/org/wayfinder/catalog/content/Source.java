package org.wayfinder.catalog.content;

/** Where figures come from, with the attribution that whoever shows them must carry. */
public record Source(
    String id,
    String name,
    String version,
    String date,
    String licence,
    String url,
    String attribution) {}
