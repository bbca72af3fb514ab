package org.wayfinder.catalog.transfer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.content.EntityKind;
import org.wayfinder.catalog.edition.Entities;

/**
 * A whole catalogue as one JSON document holds it: a header, then a list per kind of thing, named
 * as in an edition's document ({@code docs/catalogue.md}).
 *
 * @param contentHash what the header says; it tells whether the file was edited since
 * @param things canonical JSON by key, in the file's order
 */
record CatalogueFile(String contentHash, Map<EntityKey, String> things) {

  static final String FORMAT = "wayfinder-catalogue";
  static final int VERSION = 1;

  CatalogueFile {
    things = Collections.unmodifiableMap(new LinkedHashMap<>(things));
  }

  /** The name of a kind's list, e.g. {@code nationalClusters}. */
  static String field(EntityKind kind) {
    var name = new StringBuilder();
    for (var word : kind.collection().split("-", -1)) {
      name.append(
          name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }

  /** The file's content. */
  Entities entities() {
    var all = new LinkedHashMap<EntityKey, Optional<String>>();
    things.forEach((key, json) -> all.put(key, Optional.of(json)));
    return Entities.NONE.with(all);
  }
}
