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
import org.wayfinder.recommendation.engine.TieBreaker;
import org.wayfinder.recommendation.review.RankingAccess;
import org.wayfinder.recommendation.student.StudentRecord;
import org.wayfinder.recommendation.student.StudentStore;
import org.wayfinder.service.Caller;
import org.wayfinder.service.ProblemException;

/**
 * Says which few questions would help to tell the first clusters apart. Asked and answered they are
 * in profile-service, as an assessment of the form {@code tie-breaker}.
 */
@RestController
@Tag(name = "Recommendations")
class TieBreakerController {

  private final RankingAccess access;
  private final StudentStore students;
  private final Editions editions;

  TieBreakerController(RankingAccess access, StudentStore students, Editions editions) {
    this.access = access;
    this.students = students;
    this.editions = editions;
  }

  @GetMapping("/api/students/{studentId}/tie-breaker")
  @Operation(
      summary = "The three to five questions that would best tell the first clusters apart",
      description =
          "By framework. None where nothing is tied or where all have been asked. Start an"
              + " assessment of the form tie-breaker with these items to ask them.")
  TieBreakerResponse questions(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String studentId,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages) {
    access.require(caller, studentId, Reading.TIE_BREAKER);
    var edition = editions.requireCurrent();
    var student =
        students.find(List.of(studentId)).getOrDefault(studentId, StudentRecord.unknown(studentId));
    var profile = student.profile();
    if (profile == null) {
      throw ProblemException.notFound("profile");
    }
    return TieBreakerResponse.of(
        profile.number(),
        edition.number(),
        TieBreaker.of(profile.profile(), edition.compiled(), student.schoolId(), edition.reserve()),
        edition.texts(Language.of(languages)));
  }
}
