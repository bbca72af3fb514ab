package org.wayfinder.catalog.content;

import java.util.List;

/**
 * In which order the things of one kind are listed. An edition holds its things in their order and
 * no such record; this is how drafts, files and differences speak of it.
 *
 * @param kind the list, e.g. {@code items}
 * @param ids ids of its things; one that isn't there is passed over, and what isn't named comes
 *     last, as it stood
 */
public record ListOrder(String kind, List<String> ids) {}
