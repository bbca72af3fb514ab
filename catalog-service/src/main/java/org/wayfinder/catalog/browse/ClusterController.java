package org.wayfinder.catalog.browse;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.catalog.content.Cluster;
import org.wayfinder.catalog.edition.CurrentEdition;
import org.wayfinder.service.Page;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** Clusters: listed, filtered by what defines them, compared, read in full. */
@RestController
@RequestMapping("/api/clusters")
class ClusterController {

  private static final int MOST_COMPARED = 5;

  private final CurrentEdition current;

  ClusterController(CurrentEdition current) {
    this.current = current;
  }

  @GetMapping
  Page<ClusterSummary> list(
      @RequestParam @Nullable String framework,
      @RequestParam @Nullable String skill,
      @RequestParam @Nullable String education,
      @RequestParam @Nullable String environment,
      @RequestParam @Nullable Boolean reviewed,
      @RequestParam @Nullable String school,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable Integer limit) {
    var catalogue = current.seenFrom(school);
    var filter = new ClusterFilter(framework, skill, education, environment, reviewed);
    filter.requireKnownIn(catalogue);
    var found =
        catalogue.clusters().stream()
            .filter(filter::matches)
            .map(ClusterSummary::of)
            .sorted(Comparator.comparing(ClusterSummary::key))
            .toList();
    return Pages.of(found, ClusterSummary::key, after, limit);
  }

  @GetMapping("/{id}")
  Cluster one(@PathVariable String id, @RequestParam @Nullable String school) {
    return current.seenFrom(school).clusters().stream()
        .filter(cluster -> cluster.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("cluster"));
  }

  @GetMapping("/comparison")
  ClusterComparison compare(@RequestParam List<String> ids, @RequestParam @Nullable String school) {
    if (ids.size() < 2 || ids.size() > MOST_COMPARED || ids.stream().distinct().count() < 2) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST,
          "Name 2 to " + MOST_COMPARED + " different clusters: ?ids=one,other");
    }
    return ClusterComparison.of(ids.stream().distinct().map(id -> one(id, school)).toList());
  }
}
