package org.wayfinder.recommendation.fairness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.wayfinder.recommendation.edition.Edition;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.ranking.RecommendationStore;
import org.wayfinder.recommendation.ranking.SchoolFrameworks;
import org.wayfinder.recommendation.student.StudentRecord;
import org.wayfinder.recommendation.student.StudentStore;

/** Counts the newest recommendations of a school's students; nothing of a student is kept. */
@Service
final class FairnessCard {

  private static final int AT_ONCE = 200;

  private final StudentStore students;
  private final RecommendationStore recommendations;
  private final SchoolFrameworks schools;
  private final Editions editions;

  FairnessCard(
      StudentStore students,
      RecommendationStore recommendations,
      SchoolFrameworks schools,
      Editions editions) {
    this.students = students;
    this.recommendations = recommendations;
    this.schools = schools;
    this.editions = editions;
  }

  /**
   * What a school's card shows.
   *
   * @param frameworks by the framework's id, in the order of the edition
   */
  record Card(Edition edition, Map<String, List<Exposure>> frameworks) {}

  Card of(String schoolId) {
    var edition = editions.requireCurrent();
    var counts = new LinkedHashMap<String, ExposureCount>();
    for (var framework : edition.compiled().frameworkIds(schoolId)) {
      counts.put(framework, new ExposureCount(clusters(edition, framework)));
    }
    var page = students.ofSchool(schoolId, "", AT_ONCE);
    while (!page.isEmpty()) {
      count(page, counts);
      page = students.ofSchool(schoolId, page.getLast().studentId(), AT_ONCE);
    }
    var shown = new LinkedHashMap<String, List<Exposure>>();
    counts.forEach((framework, count) -> shown.put(framework, count.shown()));
    return new Card(edition, shown);
  }

  private static List<String> clusters(Edition edition, String framework) {
    return edition.content().clusters().stream()
        .filter(cluster -> cluster.framework().equals(framework))
        .map(EditionContent.Cluster::id)
        .toList();
  }

  private void count(List<StudentRecord> page, Map<String, ExposureCount> counts) {
    var ids = page.stream().map(StudentRecord::studentId).toList();
    var newest = recommendations.newest(ids);
    var groups = new LinkedHashMap<String, StudentRecord>();
    page.forEach(student -> groups.put(student.studentId(), student));
    for (var found : schools.visible(new ArrayList<>(newest.values()))) {
      var student = groups.get(found.studentId());
      for (var framework : found.ranking().frameworks()) {
        var count = counts.get(framework.id());
        if (count != null && student != null) {
          count.add(student.group(), framework);
        }
      }
    }
  }
}
