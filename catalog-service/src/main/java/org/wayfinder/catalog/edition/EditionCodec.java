package org.wayfinder.catalog.edition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wayfinder.catalog.content.Career;
import org.wayfinder.catalog.content.Catalogue;
import org.wayfinder.catalog.content.CatalogueJsonModule;
import org.wayfinder.catalog.content.Cluster;
import org.wayfinder.catalog.content.Crosswalk;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.content.EntityKind;
import org.wayfinder.catalog.content.FaqEntry;
import org.wayfinder.catalog.content.Framework;
import org.wayfinder.catalog.content.HealthActivity;
import org.wayfinder.catalog.content.Item;
import org.wayfinder.catalog.content.NationalCluster;
import org.wayfinder.catalog.content.SearchWords;
import org.wayfinder.catalog.content.Source;
import org.wayfinder.catalog.content.Vocabulary;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns a catalogue into canonical JSON and back. The same content always gives the same bytes, so
 * its hash tells whether anything changed. An edition that an older version of this service made
 * stays readable, whatever is asked of editions today: what it lacks is absent, unreviewed or
 * empty.
 */
@Component
public class EditionCodec {

  private final JsonMapper json =
      JsonMapper.builder()
          .addModule(new CatalogueJsonModule())
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  EditionParts encode(Catalogue catalogue) {
    var parts = new ArrayList<EditionParts.Part>();
    add(parts, "framework", catalogue.frameworks());
    add(parts, "cluster", catalogue.clusters());
    add(parts, "career", catalogue.careers());
    add(parts, "activity", catalogue.activities());
    add(parts, "item", catalogue.items());
    add(parts, "answer", catalogue.answers());
    add(parts, "national-cluster", catalogue.nationalClusters());
    add(parts, "crosswalk", catalogue.crosswalks());
    add(parts, "faq", catalogue.faq());
    add(parts, "source", catalogue.sources());
    add(parts, "vocabulary", List.of(catalogue.vocabulary()));
    add(parts, "search-words", catalogue.searchWords());
    return new EditionParts(hash(parts), parts);
  }

  Catalogue decode(EditionParts content) {
    requireIntact(content);
    return read(content);
  }

  private Catalogue read(EditionParts content) {
    return new Catalogue(
        all(content, "framework", Framework.class),
        all(content, "cluster", Cluster.class),
        all(content, "career", Career.class),
        all(content, "activity", HealthActivity.class),
        all(content, "item", Item.class),
        all(content, "answer", Item.Answer.class),
        all(content, "national-cluster", NationalCluster.class),
        all(content, "crosswalk", Crosswalk.class),
        all(content, "faq", FaqEntry.class),
        all(content, "source", Source.class),
        all(content, "vocabulary", Vocabulary.class).getFirst(),
        all(content, "search-words", SearchWords.class));
  }

  private static void requireIntact(EditionParts content) {
    if (!hash(content.parts()).equals(content.contentHash())) {
      throw new IllegalStateException(
          "The stored content of an edition doesn't have its hash " + content.contentHash());
    }
  }

  /**
   * A catalogue's things by their keys, in the form that things have today: an edition stored by an
   * older Wayfinder may lack fields, which makes it no other content.
   */
  Entities entities(EditionParts content) {
    requireIntact(content);
    var byKey = new LinkedHashMap<EntityKey, String>();
    content.parts().stream()
        .sorted(
            Comparator.comparing((EditionParts.Part part) -> EntityKind.of(part.kind()))
                .thenComparingInt(EditionParts.Part::position))
        .forEach(part -> {
          var key = key(EntityKind.of(part.kind()), part.json());
          byKey.put(key, canonical(thing(key, part.json())));
        });
    return Entities.of(byKey);
  }

  /** The key of a thing, by the id in its JSON. */
  public EntityKey key(EntityKind kind, String thing) {
    return new EntityKey(
        kind,
        kind.idField()
            .map(field -> json.readTree(thing).path(field).asString(""))
            .orElse(kind.wireName()));
  }

  /** A thing of the catalogue in canonical JSON. */
  public String canonical(Object thing) {
    return json.writeValueAsString(thing);
  }

  /** A thing of the catalogue from its canonical JSON. */
  public Object thing(EntityKey key, String canonical) {
    return json.readValue(canonical, key.kind().type());
  }

  /** The catalogue that things make, fit to be published or not, in the order of the files. */
  public Catalogue catalogue(Entities things) {
    var parts = new ArrayList<EditionParts.Part>();
    for (var kind : EntityKind.values()) {
      var ofKind =
          things.all().entrySet().stream()
              .filter(thing -> thing.getKey().kind() == kind)
              .sorted(order(kind))
              .map(Map.Entry::getValue)
              .toList();
      for (var i = 0; i < ofKind.size(); i++) {
        parts.add(new EditionParts.Part(kind.wireName(), i, ofKind.get(i)));
      }
    }
    return read(new EditionParts("", parts));
  }

  /** Careers and clusters have an order of their own; the rest is listed as it came. */
  private Comparator<Map.Entry<EntityKey, String>> order(EntityKind kind) {
    return switch (kind) {
      case CAREER -> Comparator.comparing(career -> career.getKey().id());
      case CLUSTER ->
          Comparator.comparing(
              cluster -> json.readValue(cluster.getValue(), Cluster.class),
              Catalogue.CLUSTER_ORDER);
      default -> (_, _) -> 0;
    };
  }

  /** The hash that an edition of this catalogue would have, fit to be published or not. */
  public String contentHash(Catalogue catalogue) {
    return encode(catalogue).contentHash();
  }

  /** The document of an edition that may be published some day. */
  public String preview(int number, Catalogue catalogue, Instant now) {
    return document(new Edition(number, encode(catalogue).contentHash(), now, catalogue));
  }

  /** The edition as one JSON document. */
  public String document(Edition edition) {
    return json.writeValueAsString(EditionDocument.of(edition));
  }

  private void add(List<EditionParts.Part> parts, String kind, List<?> things) {
    for (var i = 0; i < things.size(); i++) {
      parts.add(new EditionParts.Part(kind, i, json.writeValueAsString(things.get(i))));
    }
  }

  private <T> List<T> all(EditionParts content, String kind, Class<T> type) {
    return content.parts().stream()
        .filter(part -> part.kind().equals(kind))
        .sorted(Comparator.comparingInt(EditionParts.Part::position))
        .map(part -> json.readValue(part.json(), type))
        .toList();
  }

  static String hash(List<EditionParts.Part> parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      parts.stream()
          .sorted(
              Comparator.comparing(EditionParts.Part::kind)
                  .thenComparingInt(EditionParts.Part::position))
          .forEach(part ->
              digest.update(
                  (part.kind() + "\n" + part.json() + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
