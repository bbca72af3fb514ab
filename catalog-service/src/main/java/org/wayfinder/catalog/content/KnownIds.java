package org.wayfinder.catalog.content;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ids that references within a catalogue may name. */
record KnownIds(
    Set<String> frameworks,
    Set<String> clusters,
    Set<String> careers,
    Set<String> activities,
    Set<String> items,
    Set<String> sources,
    Set<String> skills,
    Set<String> education,
    Set<String> settings) {

  static KnownIds of(Catalogue catalogue) {
    var words = catalogue.vocabulary();
    return new KnownIds(
        ids(catalogue.frameworks(), Framework::id),
        ids(catalogue.clusters(), Cluster::id),
        ids(catalogue.careers(), Career::soc),
        ids(catalogue.activities(), HealthActivity::id),
        ids(catalogue.items(), Item::id),
        ids(catalogue.sources(), Source::id),
        ids(words.skills(), Vocabulary.Term::id),
        ids(words.education(), Vocabulary.Term::id),
        ids(words.settings(), Vocabulary.Term::id));
  }

  static <T> Set<String> ids(List<T> things, Function<T, String> id) {
    return things.stream().map(id).collect(Collectors.toSet());
  }
}
