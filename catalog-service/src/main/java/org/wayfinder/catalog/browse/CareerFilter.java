package org.wayfinder.catalog.browse;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayfinder.catalog.content.Career;
import org.wayfinder.catalog.content.Catalogue;
import org.wayfinder.catalog.content.Cluster;
import org.wayfinder.catalog.content.Framework;
import org.wayfinder.catalog.content.Vocabulary.Term;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * What the careers of a list have in common; a null part filters nothing, an unknown id is an
 * error.
 *
 * @param text every word of it occurs in the titles or the summary, in any language, whatever its
 *     case and accents
 */
record CareerFilter(
    @Nullable String framework,
    @Nullable String cluster,
    @Nullable Integer jobZone,
    @Nullable String setting,
    @Nullable String text,
    @Nullable Boolean reviewed) {

  private static final int LONGEST_TEXT = 100;

  CareerFilter {
    if (jobZone != null && (jobZone < 1 || jobZone > 5)) {
      throw new ProblemException(ProblemType.MALFORMED_REQUEST, "'jobZone' must be from 1 to 5.");
    }
    if (text != null && text.length() > LONGEST_TEXT) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST, "'text' may have " + LONGEST_TEXT + " characters.");
    }
  }

  void requireKnownIn(Catalogue catalogue) {
    ClusterFilter.requireKnown(
        "framework", framework, catalogue.frameworks().stream().map(Framework::id).toList());
    ClusterFilter.requireKnown(
        "cluster", cluster, catalogue.clusters().stream().map(Cluster::id).toList());
    ClusterFilter.requireKnown(
        "setting", setting, catalogue.vocabulary().settings().stream().map(Term::id).toList());
  }

  /**
   * Whether a career passes.
   *
   * @param clustersOfFramework ids of the clusters of {@code framework}
   */
  boolean matches(Career career, Set<String> clustersOfFramework) {
    return (framework == null || clustersOfFramework.stream().anyMatch(career::isIn))
        && (cluster == null || career.isIn(cluster))
        && (jobZone == null || jobZone == career.jobZone())
        && (setting == null || career.settings().contains(setting))
        && (reviewed == null || reviewed == career.reviewed())
        && (text == null || containsWords(career, text));
  }

  Set<String> clustersOfFramework(Catalogue catalogue) {
    return catalogue.clusters().stream()
        .filter(c -> c.framework().equals(framework))
        .map(Cluster::id)
        .collect(Collectors.toSet());
  }

  private static boolean containsWords(Career career, String text) {
    var words =
        Stream.of(
                career.title().texts().values().stream(),
                career.alternativeTitles().stream(),
                career.summary().texts().values().stream())
            .flatMap(s -> s)
            .collect(Collectors.joining(" "));
    var folded = fold(words);
    return Stream.of(fold(text).strip().split("\\s+")).allMatch(folded::contains);
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
