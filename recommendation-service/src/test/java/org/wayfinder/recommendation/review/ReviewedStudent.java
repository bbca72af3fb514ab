package org.wayfinder.recommendation.review;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.RunningService;
import org.wayfinder.recommendation.fixtures.Students;
import org.wayfinder.recommendation.student.StudentState;

/** Tests that write reviews over HTTP. */
abstract class ReviewedStudent extends RunningService {

  static final String VERDICT =
      """
      {"recommendation": "%s", "status": "in-review", "verdicts": [
        {"cluster": "therapeutic-services", "decision": "widen", "reason": "too-narrow",
         "others": ["support-services"], "note": "between us"}],
       "sharedNote": "Let us talk\\nsoon", "confidentialNote": "c0nfidential"}
      """;

  void ranked(String school, String studentId, int version) {
    ranked(Students.at(school, 1, studentId, version, Students.ann()));
  }

  void ranked(StudentState state) {
    send(state);
    var profile = state.profile();
    awaitVersion(state.studentId(), profile == null ? 1 : profile.number());
  }

  static String review(String studentId) {
    return "/api/students/" + studentId + "/review";
  }

  HttpResponse<String> put(String path, String who, @Nullable String ifMatch, String body) {
    var request =
        request(path, who)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return exchange(request.build());
  }

  HttpResponse<String> post(String path, String who, String body) {
    return exchange(
        request(path, who)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }
}
