package org.wayfinder.catalog.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayfinder.catalog.content.Career;
import org.wayfinder.catalog.content.Catalogue;
import org.wayfinder.catalog.content.Cluster;
import org.wayfinder.catalog.content.FaqEntry;
import org.wayfinder.catalog.content.Framework;
import org.wayfinder.catalog.content.LocalizedText;
import org.wayfinder.catalog.content.SearchWords;

/**
 * Something that can be found, with all of its texts.
 *
 * @param school id of the school whose own it is; null when everybody finds it
 * @param texts by field, each a map of language to text
 */
record Searchable(
    SearchType type,
    String id,
    @Nullable String school,
    Map<SearchField, List<Map<String, String>>> texts) {

  /** Everything of a catalogue that can be found; what matches equally well keeps this order. */
  static List<Searchable> of(Catalogue catalogue) {
    var words = catalogue.searchWords();
    return Stream.of(
            catalogue.clusters().stream()
                .map(cluster -> cluster(cluster, words).ownedBy(owner(cluster, catalogue))),
            catalogue.careers().stream().map(career -> career(career, words)),
            catalogue.faq().stream().map(entry -> question(entry, words)))
        .flatMap(found -> found)
        .toList();
  }

  private static @Nullable String owner(Cluster cluster, Catalogue catalogue) {
    return catalogue.frameworks().stream()
        .filter(framework -> framework.id().equals(cluster.framework()))
        .findFirst()
        .map(Framework::school)
        .orElse(null);
  }

  private Searchable ownedBy(@Nullable String owner) {
    return new Searchable(type, id, owner, texts);
  }

  private static Searchable cluster(Cluster cluster, List<SearchWords> words) {
    var text =
        Stream.concat(
            Stream.of(
                cluster.dayToDay(),
                cluster.traits(),
                cluster.educationalBackgrounds(),
                cluster.workingEnvironments()),
            cluster.faq().stream().flatMap(faq -> Stream.of(faq.question(), faq.answer())));
    return of(
        SearchType.CLUSTER,
        cluster.id(),
        words,
        Map.of(
            SearchField.TITLE, Stream.of(cluster.name()),
            SearchField.ALTERNATIVE_TITLES, Stream.of(cluster.nickname()),
            SearchField.SUMMARY, Stream.of(cluster.summary()),
            SearchField.TEXT, text));
  }

  private static Searchable career(Career career, List<SearchWords> words) {
    var text =
        Stream.of(
                Stream.of(career.description()),
                career.tasks().stream(),
                Stream.of(career.typicalDay(), career.workingConditions(), career.education()))
            .flatMap(some -> some);
    return of(
        SearchType.CAREER,
        career.soc(),
        words,
        Map.of(
            SearchField.TITLE, Stream.of(career.title()),
            SearchField.ALTERNATIVE_TITLES,
                career.alternativeTitles().stream().map(LocalizedText::english),
            SearchField.SUMMARY, Stream.of(career.summary()),
            SearchField.TEXT, text));
  }

  private static Searchable question(FaqEntry entry, List<SearchWords> words) {
    return of(
        SearchType.FAQ,
        entry.id(),
        words,
        Map.of(
            SearchField.TITLE, Stream.of(entry.question()),
            SearchField.SUMMARY, Stream.of(entry.answer())));
  }

  private static Searchable of(
      SearchType type,
      String id,
      List<SearchWords> words,
      Map<SearchField, Stream<LocalizedText>> localized) {
    var texts = new EnumMap<SearchField, List<Map<String, String>>>(SearchField.class);
    localized.forEach((field, some) ->
        texts.put(field, some.map(LocalizedText::texts).collect(Collectors.toList())));
    var everyday = new ArrayList<Map<String, String>>();
    for (var some : words) {
      some.wordsFor(id).forEach(word -> everyday.add(Map.of(some.language(), word)));
    }
    texts.put(SearchField.EVERYDAY_WORDS, everyday);
    return new Searchable(type, id, null, texts);
  }
}
