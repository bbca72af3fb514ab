package org.wayfinder.recommendation.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.engine.Ranking;
import org.wayfinder.recommendation.student.StudentRecord;
import org.wayfinder.recommendation.student.StudentStore;

/**
 * Keeps the framework of one school from whoever isn't of that school. A recommendation may have
 * been made when the student was elsewhere, so what is shown is decided by where they are now.
 * Costs nothing with editions whose frameworks are all for everybody.
 */
public final class SchoolFrameworks {

  private final StudentStore students;
  private final Editions editions;

  SchoolFrameworks(StudentStore students, Editions editions) {
    this.students = students;
    this.editions = editions;
  }

  /** The same recommendations, each within the frameworks that its student may see now. */
  public List<Recommendation> visible(Collection<Recommendation> found) {
    var known = students(found);
    var visible = new ArrayList<Recommendation>();
    for (var recommendation : found) {
      var content = content(recommendation);
      var school = known.getOrDefault(recommendation.studentId(), unknown(recommendation));
      visible.add(recommendation.within(framework -> content.isFor(school.schoolId(), framework)));
    }
    return visible;
  }

  /**
   * What makes two recommendations of the same versions differ: the frameworks in it that are for
   * one school only.
   */
  public List<String> own(Recommendation recommendation) {
    var schools = content(recommendation).schools();
    return frameworks(recommendation).stream().filter(schools::containsKey).toList();
  }

  /** Students whose recommendation, of the profile we know, isn't that of their school. */
  Set<String> moved(Collection<Recommendation> recommendations) {
    var known = students(recommendations);
    return recommendations.stream()
        .filter(recommendation -> {
          var student = known.getOrDefault(recommendation.studentId(), unknown(recommendation));
          var profile = student.profile();
          return profile != null
              && profile.number() == recommendation.profileVersion()
              && !fits(recommendation, student);
        })
        .map(Recommendation::studentId)
        .collect(Collectors.toSet());
  }

  /** Whether a recommendation has just the frameworks that are for the student. */
  boolean fits(Recommendation recommendation, StudentRecord student) {
    var ranked = frameworks(recommendation);
    return ranked.isEmpty() // answers that carry no ranking are the same at every school
        || content(recommendation).schools().isEmpty()
        || ranked.equals(
            editions.get(recommendation.edition()).compiled().frameworkIds(student.schoolId()));
  }

  /** Those of whom it matters where they are. */
  private Map<String, StudentRecord> students(Collection<Recommendation> recommendations) {
    var ids =
        recommendations.stream()
            .filter(recommendation -> !content(recommendation).schools().isEmpty())
            .map(Recommendation::studentId)
            .collect(Collectors.toSet());
    return ids.isEmpty() ? new HashMap<>() : students.find(ids);
  }

  private EditionContent content(Recommendation recommendation) {
    return editions.get(recommendation.edition()).content();
  }

  private static StudentRecord unknown(Recommendation recommendation) {
    return StudentRecord.unknown(recommendation.studentId());
  }

  private static List<String> frameworks(Recommendation recommendation) {
    return recommendation.ranking().frameworks().stream().map(Ranking.Framework::id).toList();
  }
}
