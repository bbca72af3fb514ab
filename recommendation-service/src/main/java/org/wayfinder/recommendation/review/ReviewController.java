package org.wayfinder.recommendation.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.recommendation.access.ProfileClient;
import org.wayfinder.recommendation.access.Reading;
import org.wayfinder.recommendation.access.StudentAccess;
import org.wayfinder.service.Caller;
import org.wayfinder.service.Page;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.VersionTag;

/** The review of a student's recommendation: written by counsellors, read by the student, too. */
@RestController
@RequestMapping("/api/students/{studentId}/review")
@Tag(name = "Reviews")
class ReviewController {

  private final StudentAccess access;
  private final RankingAccess rankings;
  private final ReviewService reviews;

  ReviewController(StudentAccess access, RankingAccess rankings, ReviewService reviews) {
    this.access = access;
    this.rankings = rankings;
    this.reviews = reviews;
  }

  @GetMapping
  @Operation(
      summary = "What counsellors made of the student's recommendation, and whether it moved since",
      description =
          "Version 0 as long as there is no review. The student sees the decisions and the shared"
              + " note only.")
  ResponseEntity<ReviewResponse> read(
      @Parameter(hidden = true) Caller caller, @PathVariable String studentId) {
    rankings.require(caller, studentId, Reading.REVIEW);
    var reviewed = reviews.read(studentId);
    return answer(studentId, reviewed, reader(caller, studentId, reviewed.review()));
  }

  @PutMapping
  @Operation(
      summary = "A counsellor's change; every version stays in the history",
      description =
          "The whole review as it is to be, with If-Match; its first version is of \"0\".")
  ResponseEntity<ReviewResponse> change(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String studentId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody ReviewRequest request) {
    var person = access.requireCounsellor(caller, studentId);
    rankings.require(caller, studentId, Reading.REVIEW_CHANGE);
    var reviewed = reviews.change(person, studentId, VersionTag.required(ifMatch), request);
    return answer(studentId, reviewed, ReviewResponse.Reader.COUNSELLOR);
  }

  @GetMapping("/history")
  @Operation(summary = "Every version of the review, newest first; for staff")
  ResponseEntity<Page<ReviewResponse>> history(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String studentId,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after) {
    var size = Page.limit(limit);
    var before = version(Page.key(after));
    if (!access.relation(caller, studentId).isStaff()) {
      throw new ProblemException(ProblemType.FORBIDDEN, "This is for the staff of the school.");
    }
    rankings.require(caller, studentId, Reading.REVIEW_HISTORY);
    var found =
        Page.of(
            reviews.history(studentId, before, size + 1),
            size,
            review -> Integer.toString(review.version()));
    var person = access.requirePerson(caller);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(found.map(review -> ReviewResponse.past(review, reader(person, review))));
  }

  private static @Nullable Integer version(@Nullable String key) {
    if (key == null) {
      return null;
    }
    if (!key.matches("\\d{1,9}")) {
      throw new ProblemException(
          ProblemType.INVALID_CURSOR, "Take 'after' from the 'next' of the page before.");
    }
    return Integer.valueOf(key);
  }

  private ReviewResponse.Reader reader(Caller caller, String studentId, @Nullable Review review) {
    if (!access.relation(caller, studentId).isStaff()) {
      return ReviewResponse.Reader.STUDENT;
    }
    return review == null
        ? ReviewResponse.Reader.STAFF
        : reader(access.requirePerson(caller), review);
  }

  private static ReviewResponse.Reader reader(ProfileClient.Person person, Review review) {
    return person.has(StudentAccess.COUNSELLOR)
            && review.author().schoolId().equals(person.schoolId())
        ? ReviewResponse.Reader.COUNSELLOR
        : ReviewResponse.Reader.STAFF;
  }

  private static ResponseEntity<ReviewResponse> answer(
      String studentId, ReviewService.Reviewed reviewed, ReviewResponse.Reader reader) {
    var body = ReviewResponse.of(studentId, reviewed, reader);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .eTag(VersionTag.of(body.version()))
        .body(body);
  }
}
