package org.wayfinder.catalog.browse;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.wayfinder.catalog.content.Catalogue;
import org.wayfinder.catalog.content.Cluster;
import org.wayfinder.catalog.content.Framework;
import org.wayfinder.catalog.content.Vocabulary.Term;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * What the clusters of a list have in common; a null part filters nothing, an unknown id is an
 * error rather than an empty list, so that a misspelt filter is noticed.
 */
record ClusterFilter(
    @Nullable String framework,
    @Nullable String skill,
    @Nullable String education,
    @Nullable String environment,
    @Nullable Boolean reviewed) {

  void requireKnownIn(Catalogue catalogue) {
    var words = catalogue.vocabulary();
    requireKnown(
        "framework", framework, catalogue.frameworks().stream().map(Framework::id).toList());
    requireKnown("skill", skill, words.skills().stream().map(Term::id).toList());
    requireKnown("education", education, words.education().stream().map(Term::id).toList());
    requireKnown("environment", environment, words.settings().stream().map(Term::id).toList());
  }

  boolean matches(Cluster cluster) {
    return (framework == null || framework.equals(cluster.framework()))
        && (skill == null || cluster.skills().contains(skill))
        && (education == null || cluster.education().contains(education))
        && (reviewed == null || reviewed == cluster.reviewed())
        && (environment == null || cluster.environments().contains(environment));
  }

  static void requireKnown(String parameter, @Nullable String id, Collection<String> known) {
    if (id != null && !known.contains(id)) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST,
          "The catalogue knows no %s '%s'. It knows: %s."
              .formatted(parameter, id, String.join(", ", known)));
    }
  }
}
