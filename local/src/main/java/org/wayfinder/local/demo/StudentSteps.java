package org.wayfinder.local.demo;

import java.util.Map;
import org.wayfinder.local.client.Patience;
import org.wayfinder.local.client.WayfinderClient;
import org.wayfinder.local.demo.DemoSchool.Likes;
import org.wayfinder.local.demo.DemoSchool.Student;

/** What a student of the demo school does, signed in as themselves; nothing when it was done. */
final class StudentSteps {

  private static final int CHANGED_MEANWHILE = 412;

  private final WayfinderClient client;
  private final Questions questions;

  StudentSteps(WayfinderClient client, Questions questions) {
    this.client = client;
    this.questions = questions;
  }

  void answerAs(Student student) {
    var id =
        Patience.get(client, "/api/me")
            .expectOk(student.login() + " is not known")
            .json()
            .path("id")
            .asString();
    var path = "/api/students/" + id;
    if (Patience.get(client, path + "/profile").ok()) {
      return;
    }
    if (student.assessment() != null) {
      takeAssessment(path + "/assessments", student.username(), student.assessment());
    } else if (student.profile() != null) {
      saveProfile(path + "/profile", student);
    }
  }

  private void saveProfile(String path, Student student) {
    var answer = Patience.until(() -> client.put(path, student.profile(), "If-None-Match", "*"));
    if (answer.status() != CHANGED_MEANWHILE) {
      answer.expectOk("The profile of " + student.login() + " was not saved");
    }
  }

  private void takeAssessment(String path, String username, Likes likes) {
    var assessment =
        Patience.until(() ->
                client.post(
                    path,
                    Map.of("form", likes.form()),
                    "Idempotency-Key",
                    "demo-assessment-" + username))
            .expectOk("No assessment was begun")
            .json();
    var one = path + "/" + assessment.path("id").asString();
    Patience.until(
            () -> client.patch(one + "/answers", Map.of("answers", questions.answers(likes))))
        .expectOk("The answers were not saved");
    Patience.until(() -> client.post(one + "/completion", null))
        .expectOk("The assessment was not completed");
  }
}
