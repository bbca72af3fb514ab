package org.wayfinder.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Things that are there only so that somebody can ask for them. */
final class CreatedThings {

  private final District district;

  CreatedThings(District district) {
    this.district = district;
  }

  private String ann() {
    return "/api/students/" + district.id(People.ANN);
  }

  /** The version of Ann's newest profile, which has been ranked. */
  long profile() {
    var student = Student.of(People.ANN);
    var version = student.version();
    if (version > 0) {
      return version;
    }
    var saved = student.save(Profiles.laboratory()).expectOk("profile").json();
    version = saved.path("version").asLong();
    student.recommendation(version).expectOk("recommendation");
    return version;
  }

  /** An assessment of Ann's that is answered in full. */
  String assessment() {
    var assessment =
        district
            .as(People.ANN)
            .post(ann() + "/assessments", Map.of("form", "short"))
            .expectOk("assessment")
            .json()
            .path("id")
            .asString();
    var answers = new LinkedHashMap<String, Integer>();
    for (var scale : List.of("r", "i", "a", "s", "e", "c")) {
      for (var item = 1; item <= 5; item++) {
        answers.put(scale + "0" + item, 1 + (item + scale.charAt(0)) % 5);
      }
    }
    district
        .as(People.ANN)
        .patch(ann() + "/assessments/" + assessment + "/answers", Map.of("answers", answers))
        .expectOk("answers");
    return assessment;
  }

  /** The assessment as Carla gave it to Ann. */
  String assignment() {
    return district
        .as(People.CARLA)
        .post(
            "/api/caseloads/" + district.id(People.CARLA) + "/assignments",
            RequestBodies.assignment(district.id(People.ANN)))
        .expectOk("assignment")
        .json()
        .path("id")
        .asString();
  }

  /** An invitation of a guardian of Ann's that nobody has accepted. */
  String invitation() {
    return district
        .as(People.ADAM)
        .post(invitations(), null)
        .expectOk("invitation")
        .json()
        .path("id")
        .asString();
  }

  /** Withdraws every invitation that nobody has accepted; Ann has few at a time. */
  void withdrawInvitations() {
    var admin = district.as(People.ADAM);
    for (var item : admin.get(invitations()).expectOk("list").json().path("items")) {
      if (item.path("acceptedAt").isNull()) {
        admin.delete(invitations() + "/" + item.path("id").asString()).expectOk("withdrawal");
      }
    }
  }

  private String invitations() {
    return ann() + "/guardian-invitations";
  }

  /** A reminder that Ann got by hand. */
  String reminder() {
    district
        .as(People.CARLA)
        .post("/api/assignments/" + assignment() + "/reminders", null)
        .expectOk("reminded");
    return district
        .as(People.ANN)
        .get(ann() + "/reminders")
        .expectOk("reminders")
        .json()
        .at("/items/0/id")
        .asString();
  }

  /** A follow-up of Ann's that Carla has set. */
  String followUp() {
    return district
        .as(People.CARLA)
        .post(
            "/api/caseloads/" + district.id(People.CARLA) + "/follow-ups",
            RequestBodies.followUp(district.id(People.ANN)))
        .expectOk("follow-up")
        .json()
        .path("id")
        .asString();
  }

  /** A filter that Carla has saved. */
  String savedFilter() {
    var path = "/api/caseloads/" + district.id(People.CARLA) + "/saved-filters/seniors";
    district.as(People.CARLA).put(path, Map.of("grade", 12)).expectOk("filter");
    return "seniors";
  }

  /** A move of Ann's to Carla, who has her. */
  String move() {
    return district
        .as(People.ADAM)
        .post("/api/schools/" + district.school() + "/moves", RequestBodies.move(district))
        .expectOk("move")
        .json()
        .path("id")
        .asString();
  }

  /** The demo student of whoever may have one. */
  void demoStudents() {
    for (var person : List.of(People.CARLA, People.COLE, People.ADAM, People.ZOE)) {
      district.as(person).put("/api/me/demo-student", null).expectOk("demo student");
    }
  }

  /** A republication that somebody asked for. */
  String republication() {
    return district
        .as(People.OTTO)
        .post("/api/operations/republications", null)
        .expectOk("republication")
        .json()
        .path("id")
        .asString();
  }

  /** A preview of the draft's effect. */
  String preview() {
    return district
        .as(People.EDITH)
        .post("/api/recommendation-previews", null)
        .expectOk("preview")
        .json()
        .path("id")
        .asString();
  }

  /** The erasure of a student who was there for a moment. */
  String erasure() {
    var admin = district.as(People.ADAM);
    var student =
        admin
            .post(
                "/api/schools/" + district.school() + "/students",
                RequestBodies.student(RequestBodies.newLogin(), List.of()))
            .expectOk("student")
            .json()
            .path("id")
            .asString();
    return admin
        .send(
            "POST",
            "/api/students/" + student + "/erasure",
            Map.of("reason", "left-school"),
            Map.of("If-Match", "\"1\""))
        .expectOk("erasure")
        .json()
        .path("id")
        .asString();
  }

  /** Somebody new on the school's staff. */
  String staff() {
    return district
        .as(People.FOUNDER)
        .post("/api/schools/" + district.school() + "/staff", RequestBodies.staff())
        .expectOk("staff")
        .json()
        .path("id")
        .asString();
  }
}
