package org.wayfinder.recommendation.review;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.access.ProfileClient;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.student.StudentRecord;
import org.wayfinder.recommendation.student.StudentStore;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.request.Findings;

/** Takes in what counsellors think of a student before, or without, looking at the ranking. */
final class ViewService {

  private static final int MOST = 5;
  private static final int LONGEST_NOTE = 1000;

  private final MongoViewStore views;
  private final RankingAccess rankings;
  private final Editions editions;
  private final StudentStore students;
  private final Clock clock;

  ViewService(
      MongoViewStore views,
      RankingAccess rankings,
      Editions editions,
      StudentStore students,
      Clock clock) {
    this.views = views;
    this.rankings = rankings;
    this.editions = editions;
    this.students = students;
    this.clock = clock;
  }

  /** All views of a student, or none for whom the ranking is hidden still. */
  List<BlindView> ofStudent(ProfileClient.Person person, String studentId) {
    return rankings.isHidden(person, studentId) ? List.of() : views.ofStudent(studentId);
  }

  /** Notes a view; the same one again is answered with the first. */
  BlindView note(
      ProfileClient.Person person,
      String studentId,
      @Nullable List<@Nullable String> clusters,
      @Nullable String note) {
    var findings = new Findings();
    var view =
        new BlindView(
            studentId,
            new Review.Author(
                person.id(),
                Objects.requireNonNull(person.schoolId(), "a counsellor's school"),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)),
            clusters(findings, studentId, clusters),
            Notes.read(findings, "#/note", note, LONGEST_NOTE),
            rankings.reviewsBlind(person));
    findings.throwIfAny();
    if (!views.add(view)) {
      return views
          .find(studentId, person.id())
          .filter(view::isLike)
          .orElseThrow(() ->
              new ProblemException(
                  ProblemType.CONFLICT, "You noted another view before; it stays as it is."));
    }
    if (!students.erased(Set.of(studentId)).isEmpty()) {
      views.erase(Set.of(studentId)); // the worker may have passed before it was stored
      throw ProblemException.notFound("student");
    }
    return view;
  }

  private List<String> clusters(
      Findings findings, String studentId, @Nullable List<@Nullable String> written) {
    var named = written == null ? List.<@Nullable String>of() : written;
    if (named.isEmpty() || named.size() > MOST) {
      findings.add("#/clusters", "From 1 to " + MOST + " clusters.");
      return List.of();
    }
    var known = known(studentId);
    var read = new ArrayList<String>();
    for (var i = 0; i < named.size(); i++) {
      var cluster = named.get(i);
      if (cluster == null || !known.contains(cluster) || read.contains(cluster)) {
        findings.add(
            Findings.pointer("clusters", i), "A cluster of the newest edition, each once.");
      } else {
        read.add(cluster);
      }
    }
    return read;
  }

  private Set<String> known(String studentId) {
    var school =
        students
            .find(List.of(studentId))
            .getOrDefault(studentId, StudentRecord.unknown(studentId))
            .schoolId();
    var content = editions.requireCurrent().content();
    return content.clusters().stream()
        .filter(cluster -> content.isFor(school, cluster.framework()))
        .map(EditionContent.Cluster::id)
        .collect(Collectors.toSet());
  }
}
