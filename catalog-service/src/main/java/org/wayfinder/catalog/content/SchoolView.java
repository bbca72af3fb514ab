package org.wayfinder.catalog.content;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue as it is read by the people of one school, or of none: without the frameworks that
 * are another school's own, their clusters, and whatever names these.
 */
final class SchoolView {

  private final Predicate<String> seen;
  private final Predicate<String> seenCluster;

  private SchoolView(Catalogue whole, @Nullable String school) {
    var frameworks =
        whole.frameworks().stream()
            .filter(framework -> framework.isFor(school))
            .map(Framework::id)
            .collect(Collectors.toSet());
    var hidden =
        whole.clusters().stream()
            .filter(cluster -> !frameworks.contains(cluster.framework()))
            .map(Cluster::id)
            .collect(Collectors.toSet());
    this.seen = frameworks::contains;
    this.seenCluster = id -> !hidden.contains(id);
  }

  static Catalogue of(Catalogue whole, @Nullable String school) {
    if (whole.frameworks().stream().allMatch(framework -> framework.isFor(school))) {
      return whole;
    }
    return new SchoolView(whole, school).of(whole);
  }

  private Catalogue of(Catalogue whole) {
    return new Catalogue(
        whole.frameworks().stream().filter(framework -> seen.test(framework.id())).toList(),
        whole.clusters().stream().filter(c -> seen.test(c.framework())).map(this::of).toList(),
        whole.careers().stream().map(career -> career.within(seenCluster)).toList(),
        whole.activities(),
        whole.items(),
        whole.answers(),
        whole.nationalClusters(),
        whole.crosswalks().stream().map(this::of).toList(),
        whole.faq().stream().map(this::of).toList(),
        whole.sources(),
        whole.vocabulary(),
        whole.searchWords());
  }

  private List<String> seenOf(List<String> clusters) {
    return clusters.stream().filter(seenCluster).toList();
  }

  private Cluster of(Cluster cluster) {
    return new Cluster(
        cluster.id(),
        cluster.framework(),
        cluster.kind(),
        cluster.order(),
        cluster.name(),
        cluster.nickname(),
        cluster.summary(),
        cluster.dayToDay(),
        cluster.skills(),
        cluster.traits(),
        cluster.education(),
        cluster.educationalBackgrounds(),
        cluster.environments(),
        cluster.workingEnvironments(),
        cluster.typicalCareers(),
        seenOf(cluster.relatedClusters()),
        cluster.faq(),
        cluster.reviewed());
  }

  private Crosswalk of(Crosswalk crosswalk) {
    return new Crosswalk(
        crosswalk.id(),
        crosswalk.version(),
        crosswalk.name(),
        crosswalk.basis(),
        crosswalk.source(),
        crosswalk.groups().stream()
            .map(g -> new Crosswalk.Group(g.id(), g.name(), seenOf(g.clusters())))
            .toList(),
        crosswalk.careers(),
        crosswalk.reviewed());
  }

  private FaqEntry of(FaqEntry entry) {
    return new FaqEntry(
        entry.id(), entry.question(), entry.answer(), seenOf(entry.related()), entry.reviewed());
  }
}
