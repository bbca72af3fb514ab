package org.wayfinder.catalog.transfer;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.content.EntityKind;
import org.wayfinder.catalog.edition.Snapshot;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an edition as one file. Things stand in it in canonical JSON, one a line, so that reading
 * it gives the same content to the byte, and two files can be compared line by line.
 */
@Component
class CatalogueFileWriter {

  private final JsonMapper json;

  CatalogueFileWriter(JsonMapper json) {
    this.json = json;
  }

  String write(Snapshot edition) {
    var header = edition.header();
    var file = new StringBuilder("{\n");
    field(file, "format").append(json.writeValueAsString(CatalogueFile.FORMAT));
    field(file, "formatVersion").append(CatalogueFile.VERSION);
    field(file, "number").append(header.number());
    field(file, "publishedAt").append(json.writeValueAsString(header.publishedAt()));
    field(file, "contentHash").append(json.writeValueAsString(header.contentHash()));
    for (var kind : EntityKind.values()) {
      if (!kind.isContent()) {
        continue; // the lists stand in their order
      }
      var things = things(edition, kind);
      field(file, CatalogueFile.field(kind))
          .append(kind.idField().isEmpty() ? things : "[\n" + things + "\n]");
    }
    return file.append("\n}\n").toString();
  }

  private static String things(Snapshot edition, EntityKind kind) {
    return edition.entities().all().entrySet().stream()
        .filter((Map.Entry<EntityKey, String> thing) -> thing.getKey().kind() == kind)
        .map(Map.Entry::getValue)
        .collect(Collectors.joining(",\n"));
  }

  private static StringBuilder field(StringBuilder file, String name) {
    return file.append(file.length() > 2 ? ",\n" : "").append('"').append(name).append("\": ");
  }
}
