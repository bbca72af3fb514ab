package org.wayfinder.catalog.content;

import java.util.List;
import java.util.function.Function;

/**
 * All things of one kind in a catalogue, and what is asked of every kind alike.
 *
 * @param id a thing's id
 */
record ListedThings<T>(EntityKind kind, List<T> things, Function<T, String> id) {

  /** Everything in a catalogue, in the order of the kinds. */
  static List<ListedThings<?>> of(Catalogue catalogue) {
    return List.of(
        new ListedThings<>(EntityKind.FRAMEWORK, catalogue.frameworks(), Framework::id),
        new ListedThings<>(EntityKind.CLUSTER, catalogue.clusters(), Cluster::id),
        new ListedThings<>(EntityKind.CAREER, catalogue.careers(), Career::soc),
        new ListedThings<>(EntityKind.ACTIVITY, catalogue.activities(), HealthActivity::id),
        new ListedThings<>(EntityKind.ITEM, catalogue.items(), Item::id),
        new ListedThings<>(
            EntityKind.ANSWER, catalogue.answers(), answer -> Integer.toString(answer.value())),
        new ListedThings<>(
            EntityKind.NATIONAL_CLUSTER, catalogue.nationalClusters(), NationalCluster::id),
        new ListedThings<>(EntityKind.CROSSWALK, catalogue.crosswalks(), Crosswalk::id),
        new ListedThings<>(EntityKind.FAQ, catalogue.faq(), FaqEntry::id),
        new ListedThings<>(EntityKind.SOURCE, catalogue.sources(), Source::id),
        new ListedThings<>(
            EntityKind.VOCABULARY,
            List.of(catalogue.vocabulary()),
            _ -> EntityKind.VOCABULARY.wireName()),
        new ListedThings<>(
            EntityKind.SEARCH_WORDS, catalogue.searchWords(), SearchWords::language));
  }

  /** Notes every field that may not be absent and is. */
  void checkWhole(Faults faults) {
    for (var thing : things) {
      for (var pointer : Completeness.missing(thing)) {
        faults.add(new Place(kind, id.apply(thing), pointer), "lacks this field");
      }
    }
  }

  /** Notes every id that is there twice or that no such thing may have. */
  void checkIds(Faults faults) {
    faults.unique(kind, things, id);
    for (var thing : things) {
      var given = id.apply(thing);
      if (!kind.allows(given)) {
        faults.add(
            Place.of(kind, given).field(kind.idField().orElse("id")),
            "has an id that it can't have. It must be: " + kind.idRule());
      }
    }
  }
}
