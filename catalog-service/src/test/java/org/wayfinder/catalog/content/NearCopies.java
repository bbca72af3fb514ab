package org.wayfinder.catalog.content;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds careers whose texts were copied from each other: the share of runs of three words that two
 * texts have in common (Jaccard similarity of shingles) must stay below three tenths, for each kind
 * of text and for all of a career's texts together.
 */
final class NearCopies {

  static final double TOO_SIMILAR = .3;
  private static final int RUN = 3;

  private NearCopies() {}

  /** Names each pair of careers with too similar texts, and the text. */
  static List<String> among(List<Career> careers) {
    var shingles = careers.stream().map(NearCopies::shingles).toList();
    var found = new ArrayList<String>();
    for (var i = 0; i < careers.size(); i++) {
      for (var j = i + 1; j < careers.size(); j++) {
        var other = shingles.get(j);
        var pair = careers.get(i).soc() + " and " + careers.get(j).soc();
        shingles
            .get(i)
            .forEach((kind, ours) -> {
              var alike = similarity(ours, requireNonNull(other.get(kind)));
              if (alike >= TOO_SIMILAR) {
                found.add("%s of %s: %.2f".formatted(kind, pair, alike));
              }
            });
      }
    }
    return found;
  }

  /** Shingles by kind of text. */
  private static Map<String, Set<String>> shingles(Career career) {
    var texts = new TreeMap<>(CareerProse.of(career));
    texts.put("summary", career.summary().en());
    texts.put(
        "tasks", career.tasks().stream().map(LocalizedText::en).collect(Collectors.joining(" ")));
    texts.put("everything", String.join(" ", texts.values()));
    var shingles = new TreeMap<String, Set<String>>();
    texts.forEach((kind, text) -> shingles.put(kind, shingles(text)));
    return shingles;
  }

  private static Set<String> shingles(String text) {
    var words = text.toLowerCase(Locale.ROOT).split("\\W+", -1);
    return IntStream.rangeClosed(0, words.length - RUN)
        .mapToObj(i -> words[i] + " " + words[i + 1] + " " + words[i + 2])
        .collect(Collectors.toSet());
  }

  private static double similarity(Set<String> one, Set<String> other) {
    var both = new HashSet<>(one);
    both.retainAll(other);
    return (double) both.size() / (one.size() + other.size() - both.size());
  }
}
