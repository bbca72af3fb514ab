package org.wayfinder.recommendation.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.engine.Riasec;
import org.wayfinder.recommendation.engine.TieBreaker;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the catalogue's edition document. Fields it doesn't know are the catalogue's affair; a
 * figure that ranking needs and that is missing makes the whole edition unusable, because half an
 * edition would rank wrongly without anyone noticing.
 */
final class EditionReader {

  /** The number of what has none yet. */
  private static final int DRAFT = 0;

  private final JsonMapper json;

  EditionReader(JsonMapper json) {
    this.json = json;
  }

  /**
   * Reads an edition.
   *
   * @throws IllegalArgumentException when it can't be ranked with
   */
  PublishedEdition read(byte[] document) {
    try {
      var edition = json.readTree(document);
      var number = edition.required("number").intValue();
      return read(edition, number, text(edition, "contentHash"));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("The edition is not the JSON we know", e);
    }
  }

  /**
   * Reads a draft, which is no edition yet: whatever number it says is none.
   *
   * @param hash stands for the content where the document has no {@code contentHash}
   * @throws IllegalArgumentException when it can't be ranked with
   */
  PublishedEdition readDraft(byte[] document, String hash) {
    try {
      var draft = json.readTree(document);
      return read(draft, DRAFT, draft.path("contentHash").asString(hash));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("a figure or a part of it is missing, or not JSON.", e);
    }
  }

  private static PublishedEdition read(JsonNode edition, int number, String hash) {
    var activities = ids(edition.required("activities"));
    var clusters = new ArrayList<EditionContent.Cluster>();
    for (var cluster : edition.required("clusters").values()) {
      clusters.add(new EditionContent.Cluster(text(cluster, "id"), text(cluster, "framework")));
    }
    var careers = new ArrayList<EditionContent.Career>();
    for (var career : edition.required("careers").values()) {
      careers.add(career(career, activities));
    }
    var content =
        new EditionContent(
            number,
            ids(edition.required("frameworks")),
            schools(edition.required("frameworks")),
            clusters,
            careers,
            activities);
    return new PublishedEdition(
        hash, content, reserve(edition.path("items")), EditionNames.of(edition));
  }

  private static List<TieBreaker.Item> reserve(JsonNode items) {
    return items.values().stream()
        .filter(item -> item.path("kind").asString("").equals("reserve"))
        .map(item -> new TieBreaker.Item(text(item, "id"), text(item, "scale")))
        .toList();
  }

  private static Map<String, String> schools(JsonNode frameworks) {
    var schools = new HashMap<String, String>();
    for (var framework : frameworks.values()) {
      framework
          .path("school")
          .stringValueOpt()
          .ifPresent(school -> schools.put(text(framework, "id"), school));
    }
    return schools;
  }

  private static EditionContent.Career career(JsonNode career, List<String> activities) {
    return new EditionContent.Career(
        text(career, "soc"),
        zone(career.path("jobZone")),
        Riasec.scales().stream().map(s -> figure(career, "riasec", s.key())).toList(),
        activities.stream().map(id -> figure(career, "activities", id)).toList(),
        ids(career.required("clusters")));
  }

  private static @Nullable Integer zone(JsonNode zone) {
    return zone.isNumber() ? zone.intValue() : null;
  }

  private static Double figure(JsonNode career, String part, String dimension) {
    return career.required(part).required(dimension).doubleValue();
  }

  private static List<String> ids(JsonNode things) {
    return things.values().stream().map(thing -> text(thing, "id")).toList();
  }

  private static String text(JsonNode thing, String field) {
    return thing.required(field).stringValue();
  }
}
