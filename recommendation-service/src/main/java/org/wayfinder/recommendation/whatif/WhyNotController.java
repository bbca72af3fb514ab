package org.wayfinder.recommendation.whatif;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.recommendation.access.Reading;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.edition.Language;
import org.wayfinder.recommendation.engine.WhyNot;
import org.wayfinder.recommendation.reading.RecommendationView;
import org.wayfinder.recommendation.review.RankingAccess;
import org.wayfinder.recommendation.student.StudentRecord;
import org.wayfinder.recommendation.student.StudentState;
import org.wayfinder.recommendation.student.StudentStore;
import org.wayfinder.service.Caller;
import org.wayfinder.service.ProblemException;

/**
 * Says what it would take for a cluster or a career to come out first, by the newest profile that
 * was heard of here.
 */
@RestController
@Tag(name = "Recommendations")
class WhyNotController {

  private final RankingAccess access;
  private final StudentStore students;
  private final Editions editions;
  private final RecommendationView view;

  WhyNotController(
      RankingAccess access, StudentStore students, Editions editions, RecommendationView view) {
    this.access = access;
    this.students = students;
    this.editions = editions;
    this.view = view;
  }

  @GetMapping("/api/students/{studentId}/why-not/clusters/{id}")
  @Operation(
      summary = "The smallest change of one score that would bring a cluster first",
      description = "Into the first tie group. Where no change of one score would, it is null.")
  WhyNotResponse cluster(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String studentId,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages) {
    access.require(caller, studentId, Reading.WHY_NOT);
    var edition = editions.requireCurrent();
    var language = Language.of(languages);
    var student = student(studentId);
    var school = student.schoolId();
    if (edition.content().clusters().stream()
        .noneMatch(c -> c.id().equals(id) && edition.content().isFor(school, c.framework()))) {
      throw ProblemException.notFound("cluster");
    }
    var profile = profile(student);
    return WhyNotResponse.of(
        profile.number(),
        edition,
        WhyNot.ofCluster(profile.profile(), edition.compiled(), school, id),
        edition.texts(language),
        interest -> view.name(interest, language));
  }

  @GetMapping("/api/students/{studentId}/why-not/careers/{soc}")
  @Operation(
      summary = "The smallest change of one score that would bring a career's clusters first",
      description =
          "Any of them, into the first tie group. Where no change of one score would, it is null.")
  WhyNotResponse career(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String studentId,
      @PathVariable String soc,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages) {
    access.require(caller, studentId, Reading.WHY_NOT);
    var edition = editions.requireCurrent();
    var language = Language.of(languages);
    if (edition.content().careers().stream().noneMatch(c -> c.soc().equals(soc))) {
      throw ProblemException.notFound("career");
    }
    var student = student(studentId);
    var profile = profile(student);
    return WhyNotResponse.of(
        profile.number(),
        edition,
        WhyNot.ofCareer(profile.profile(), edition.compiled(), student.schoolId(), soc),
        edition.texts(language),
        interest -> view.name(interest, language));
  }

  private StudentRecord student(String studentId) {
    return students
        .find(List.of(studentId))
        .getOrDefault(studentId, StudentRecord.unknown(studentId));
  }

  private static StudentState.Version profile(StudentRecord student) {
    var profile = student.profile();
    if (profile == null) {
      throw ProblemException.notFound("profile");
    }
    return profile;
  }
}
