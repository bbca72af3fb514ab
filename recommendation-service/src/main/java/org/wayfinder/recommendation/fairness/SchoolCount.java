package org.wayfinder.recommendation.fairness;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.edition.Edition;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.engine.Ranking;
import org.wayfinder.recommendation.ranking.Recommendation;
import org.wayfinder.recommendation.ranking.RecommendationStore;
import org.wayfinder.recommendation.student.StudentRecord;

/** Counts the students of one school, all under one edition and one engine version. */
final class SchoolCount implements Subject.Count {

  private static final int FIRST_GROUP = 1;

  private final RecommendationStore recommendations;
  private final String schoolId;
  private final int edition;
  private final int engineVersion;
  private final Map<String, ExposureCount> frameworks = new LinkedHashMap<>();
  private final TreeMap<String, Integer> alike = new TreeMap<>();
  private int students;

  SchoolCount(
      RecommendationStore recommendations, String schoolId, Edition edition, int engineVersion) {
    this.recommendations = recommendations;
    this.schoolId = schoolId;
    this.edition = edition.number();
    this.engineVersion = engineVersion;
    for (var framework : edition.compiled().frameworkIds(schoolId)) {
      frameworks.put(framework, new ExposureCount(clusters(edition, framework)));
    }
  }

  @Override
  public void add(List<StudentRecord> page) {
    var newest = recommendations.newest(page.stream().map(StudentRecord::studentId).toList());
    for (var student : page) {
      var found = newest.get(student.studentId());
      if (found != null) {
        add(student.group(), found);
      }
    }
  }

  private static List<String> clusters(Edition edition, String framework) {
    return edition.content().clusters().stream()
        .filter(cluster -> cluster.framework().equals(framework))
        .map(EditionContent.Cluster::id)
        .toList();
  }

  /** Counts a student's newest recommendation, unless it was made with other versions. */
  private void add(@Nullable String group, Recommendation newest) {
    if (newest.edition() != edition || newest.engineVersion() != engineVersion) {
      return;
    }
    var kind = new StringBuilder(group == null ? "" : group);
    for (var framework : newest.ranking().frameworks()) {
      var count = frameworks.get(framework.id());
      if (count != null) {
        count.add(group, framework);
        kind.append('\n').append(framework.id()).append(' ').append(firstGroup(framework));
      }
    }
    alike.merge(kind.toString(), 1, Integer::sum);
    students++;
  }

  private static String firstGroup(Ranking.Framework framework) {
    return framework.clusters().stream()
        .filter(cluster -> cluster.tieGroup() == FIRST_GROUP)
        .map(Ranking.Cluster::id)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /** Of so few students nothing is shown, so there is nothing either to compare a card with. */
  @Override
  public Tally tally() {
    return students < ExposureCount.FEWEST ? Tally.EMPTY : new Tally(alike);
  }

  @Override
  public FairnessCard card(Instant countedAt) {
    var shown = new LinkedHashMap<String, List<Exposure>>();
    frameworks.forEach((framework, count) -> shown.put(framework, count.shown()));
    return new FairnessCard(schoolId, countedAt, edition, engineVersion, shown);
  }
}
