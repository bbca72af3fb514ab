package org.wayfinder.gateway.openapi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One OpenAPI document made of several. Names that two services use for different things get the
 * service's name behind them, wherever they are referred to, so nothing changes its meaning.
 */
final class MergedDocument {

  /** Extension field that names the services whose part is missing. */
  static final String MISSING = "x-wayfinder-missing";

  private static final String COMPONENTS = "components";
  private static final String OPERATION_ID = "operationId";

  private final ObjectNode merged;
  private final Set<String> operationIds = new HashSet<>();

  /** Begins with the gateway's own document. */
  MergedDocument(ObjectNode own) {
    this.merged = own.deepCopy();
    uniqueOperations(merged, "gateway");
  }

  /** Adds what a service describes. */
  MergedDocument with(String service, ObjectNode document) {
    var renamed = withoutCollisions(service, document.deepCopy());
    uniqueOperations(renamed, service);
    renamed
        .path(COMPONENTS)
        .forEachEntry(
            (kind, named) -> child(child(merged, COMPONENTS), kind).setAll((ObjectNode) named));
    renamed
        .path("paths")
        .forEachEntry(
            (path, item) -> child(child(merged, "paths"), path).setAll((ObjectNode) item));
    addTags(renamed);
    return this;
  }

  /** The whole, with the services that couldn't be asked. */
  ObjectNode document(List<String> missing) {
    if (!missing.isEmpty()) {
      var names = merged.putArray(MISSING);
      missing.forEach(names::add);
    }
    return merged;
  }

  /**
   * Renames until nothing collides: a renamed component changes those that refer to it, which may
   * then differ from their namesakes, too.
   */
  private ObjectNode withoutCollisions(String service, ObjectNode document) {
    var renames = new HashMap<String, String>();
    for (var found = collisions(document, service); !found.isEmpty(); ) {
      renames.putAll(found);
      rename(document, found);
      rewriteReferences(document, found);
      found = collisions(document, service);
      found.keySet().removeAll(renames.keySet());
    }
    return document;
  }

  private Map<String, String> collisions(ObjectNode document, String service) {
    var found = new HashMap<String, String>();
    document
        .path(COMPONENTS)
        .forEachEntry((kind, named) ->
            named.forEachEntry((name, component) -> {
              var other = merged.path(COMPONENTS).path(kind).path(name);
              if (!other.isMissingNode() && !other.equals(component)) {
                found.put(reference(kind, name), reference(kind, name + "_" + service));
              }
            }));
    return found;
  }

  private static void rename(ObjectNode document, Map<String, String> renames) {
    document
        .path(COMPONENTS)
        .forEachEntry((kind, named) -> {
          var components = (ObjectNode) named;
          for (var name : List.copyOf(components.propertyNames())) {
            var to = renames.get(reference(kind, name));
            if (to != null) {
              components.set(to.substring(to.lastIndexOf('/') + 1), components.remove(name));
            }
          }
        });
  }

  private static void rewriteReferences(JsonNode node, Map<String, String> renames) {
    if (node instanceof ObjectNode object) {
      var reference = object.path("$ref");
      if (reference.isString() && renames.containsKey(reference.stringValue())) {
        object.put("$ref", renames.get(reference.stringValue()));
      }
    }
    node.forEach(child -> rewriteReferences(child, renames));
  }

  private void uniqueOperations(ObjectNode document, String service) {
    for (var path : document.path("paths")) {
      for (var operation : path) {
        if (operation instanceof ObjectNode object && object.path(OPERATION_ID).isString()) {
          var id = object.path(OPERATION_ID).stringValue();
          if (!operationIds.add(id)) {
            object.put(OPERATION_ID, id + "_" + service);
          }
        }
      }
    }
  }

  private void addTags(ObjectNode document) {
    var known = new HashSet<String>();
    merged.path("tags").forEach(tag -> known.add(tag.path("name").asString("")));
    for (var tag : document.path("tags")) {
      if (known.add(tag.path("name").asString(""))) {
        tags().add(tag);
      }
    }
  }

  private ArrayNode tags() {
    return merged.path("tags") instanceof ArrayNode tags ? tags : merged.putArray("tags");
  }

  private static ObjectNode child(ObjectNode parent, String name) {
    return parent.path(name) instanceof ObjectNode found ? found : parent.putObject(name);
  }

  private static String reference(String kind, String name) {
    return "#/components/" + kind + "/" + name;
  }
}
