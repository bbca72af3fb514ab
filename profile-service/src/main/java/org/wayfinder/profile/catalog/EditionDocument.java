package org.wayfinder.profile.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The part of an edition, as catalog-service sends it, that this service reads. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EditionDocument(
    int number,
    String contentHash,
    List<Identified> clusters,
    List<Coded> careers,
    List<Identified> activities,
    List<Item> items) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Identified(String id) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Coded(String soc) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Item(String id, String kind, String scale, String form, @Nullable String restates) {

    private static final Set<String> ASKED = Set.of("riasec", "activity", "consistency", "reserve");

    /** The item, unless it is of a kind that no assessment asks. */
    Optional<CatalogItem> toCatalogItem() {
      if (!ASKED.contains(kind)) {
        return Optional.empty();
      }
      return Optional.of(
          new CatalogItem(
              id,
              CatalogItem.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
              scale,
              form.equals("short"),
              restates));
    }
  }

  CatalogView toView() {
    return new CatalogView(
        number,
        contentHash,
        clusters.stream().map(Identified::id).collect(Collectors.toSet()),
        careers.stream().map(Coded::soc).collect(Collectors.toSet()),
        activities.stream().map(Identified::id).toList(),
        items.stream().map(Item::toCatalogItem).flatMap(Optional::stream).toList());
  }
}
