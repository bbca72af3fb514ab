package org.wayfinder.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wayfinder.local.client.Answer;
import org.wayfinder.local.client.WayfinderClient;
import org.wayfinder.system.AccessTable.Column;
import org.wayfinder.system.AccessTable.Row;

/**
 * Makes the one request that a row of the access table stands for: well-formed, about Ann or her
 * school, with preconditions that hold, so that only the caller's rights decide.
 */
final class EndpointCall {

  private final District district;
  private final String ann;
  private final DraftedQuestion question;
  private final RecordedInterview interview;

  EndpointCall(District district) {
    this.district = district;
    this.ann = "/api/students/" + district.id(People.ANN);
    this.question = new DraftedQuestion(district);
    this.interview = new RecordedInterview(district);
  }

  Answer make(Row row, Column column) {
    var headers = new LinkedHashMap<String, String>();
    var target = target(row, headers);
    var body = body(row);
    var answer = caller(column).send(row.method(), target, body, headers);
    if (row.method().equals("DELETE") && row.path().contains("caseloads")) {
      district.as(People.ADAM).put(target, null).expectOk("Carla gets Ann back");
    }
    if (row.path().startsWith("/api/catalog/draft/{kind}")) {
      question.forget();
    }
    if (row.path().contains("/interviews")) {
      interview.forget();
    }
    return answer;
  }

  private WayfinderClient caller(Column column) {
    var person = column.person();
    return person == null ? district.anonymous() : district.as(person);
  }

  /** Fills the path's variables in and adds what the method needs beside the body. */
  private String target(Row row, Map<String, String> headers) {
    var path =
        row.path()
            .replace("{studentId}", district.id(People.ANN))
            .replace("{counsellorId}", district.id(People.CARLA))
            .replace("{schoolId}", district.school())
            .replace("{id}", id(row))
            .replace("{soc}", "29-1141.00")
            .replace("{number}", number(row))
            .replace("{kind}", "faq")
            .replace("{edition}", "1")
            .replace("{itemId}", "r01");
    if (path.contains("ersion}")) {
      ensureProfile();
      path = path.replace("{version}", "1").replace("{profileVersion}", "1");
    }
    if (path.contains("{assessmentId}")) {
      path = path.replace("{assessmentId}", freshAssessment());
    }
    if (path.contains("{staffId}")) {
      path = path.replace("{staffId}", freshStaff());
    }
    if (path.contains("{republicationId}")) {
      path = path.replace("{republicationId}", republication());
    }
    if (path.contains("{previewId}")) {
      path = path.replace("{previewId}", preview());
    }
    path += comparison(path);
    if (row.path().equals("/api/search")) {
      path += "?q=nurse";
    }
    if (row.path().matches(".*/dead-letters/(replay|discard)")) {
      path += "?cause=foreign-type";
    }
    precondition(row, path, headers);
    return path;
  }

  /** Restoring the newest edition makes none. */
  private String number(Row row) {
    if (!row.path().endsWith("/restoration")) {
      return "1";
    }
    var newest = district.anonymous().get("/api/editions?limit=1").expectOk("editions").json();
    return newest.path("items").path(0).path("number").asString();
  }

  private static String comparison(String path) {
    return switch (path) {
      case "/api/clusters/comparison" -> "?ids=medicine,rehabilitation";
      case "/api/careers/comparison" -> "?socs=29-1141.00,29-1171.00";
      case "/api/editions/comparison" -> "?from=1&to=1";
      default -> "";
    };
  }

  private String id(Row row) {
    if (row.path().startsWith("/api/catalog/draft/{kind}/{id}")) {
      return question.drafted();
    }
    if (row.path().contains("/interviews/{id}")) {
      return row.path().startsWith("/api/catalog/") ? interview.waiting() : interview.shown();
    }
    if (row.path().contains("dead-letters/{id}")) {
      return new Poison(district).deadLetter();
    }
    if (row.path().contains("crosswalks")) {
      return "national-framework";
    }
    return row.path().contains("frameworks") ? "health-science" : "medicine";
  }

  private void precondition(Row row, String path, Map<String, String> headers) {
    var readsProfile = row.path().endsWith("/profile") && row.method().equals("GET");
    if (readsProfile || row.path().contains("recommendations")) {
      ensureProfile();
    }
    if (row.method().equals("POST")) {
      headers.put("Idempotency-Key", UUID.randomUUID().toString());
    }
    var changes =
        row.method().equals("PUT")
            || row.method().equals("DELETE")
            || row.path().endsWith("/review");
    if (changes && row.path().endsWith("/profile")) {
      headers.put("If-Match", "\"" + ensureProfile() + "\"");
    } else if (changes && !row.path().contains("answers") && !row.path().contains("caseloads")) {
      var thing = path.replaceFirst("/(change|review)$", "");
      district
          .as(reader(path))
          .get(thing)
          .header("ETag")
          .ifPresent(tag -> headers.put("If-Match", tag));
    }
  }

  private static People reader(String path) {
    if (path.startsWith("/api/catalog/")) {
      return People.EDITH;
    }
    return path.startsWith("/api/students/") ? People.ANN : People.FOUNDER;
  }

  private @Nullable Object body(Row row) {
    return switch (row.endpoint()) {
      case "POST /api/setup" ->
          Map.of(
              "code",
              "wrong",
              "bindingClaim",
              "email",
              "school",
              Map.of("name", "Mine"),
              "admin",
              Map.of("givenName", "A", "familyName", "B"));
      // The draft is empty and the restored edition is the newest, so neither makes an edition.
      case "POST /api/editions", "POST /api/editions/{number}/restoration" ->
          Map.of("note", "Access");
      case "POST /api/catalog/draft/{kind}", "PUT /api/catalog/draft/{kind}/{id}" ->
          question.body();
      case "POST /api/catalog/interviews", "PUT /api/catalog/interviews/{id}" -> interview.body();
      case "POST /api/catalog/update/adoption" -> Map.of("conflicts", "keep");
      case "POST /api/schools", "PUT /api/schools/{schoolId}" -> Map.of("name", "Test School");
      case "POST /api/schools/{schoolId}/staff", "PUT /api/schools/{schoolId}/staff/{staffId}" ->
          staff();
      case "POST /api/schools/{schoolId}/students" -> student(newLogin(), List.of());
      case "PUT /api/students/{studentId}" ->
          student(People.ANN.login(), List.of(district.id(People.CARLA)));
      case "PUT /api/students/{studentId}/profile" -> Profiles.laboratory();
      case "POST /api/students/{studentId}/what-if" -> Profiles.talker();
      case "POST /api/students/{studentId}/assessments" -> Map.of("form", "short");
      case "PATCH /api/students/{studentId}/assessments/{assessmentId}/answers" ->
          Map.of("answers", Map.of("r01", 4));
      case "PUT /api/students/{studentId}/assessments/{assessmentId}/answers/{itemId}" ->
          Map.of("value", 4);
      default -> null;
    };
  }

  private long ensureProfile() {
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

  private String freshAssessment() {
    var assessment =
        district
            .as(People.ANN)
            .post(ann + "/assessments", Map.of("form", "short"))
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
        .patch(ann + "/assessments/" + assessment + "/answers", Map.of("answers", answers))
        .expectOk("answers");
    return assessment;
  }

  private String republication() {
    return district
        .as(People.OTTO)
        .post("/api/operations/republications", null)
        .expectOk("republication")
        .json()
        .path("id")
        .asString();
  }

  private String preview() {
    return district
        .as(People.EDITH)
        .post("/api/recommendation-previews", null)
        .expectOk("preview")
        .json()
        .path("id")
        .asString();
  }

  private String freshStaff() {
    return district
        .as(People.FOUNDER)
        .post("/api/schools/" + district.school() + "/staff", staff())
        .expectOk("staff")
        .json()
        .path("id")
        .asString();
  }

  private static Map<String, Object> staff() {
    return Map.of(
        "login",
        newLogin(),
        "givenName",
        "Some",
        "familyName",
        "One",
        "roles",
        List.of("school-admin"));
  }

  private static Map<String, Object> student(String login, List<String> counsellors) {
    return Map.of(
        "login",
        login,
        "givenName",
        "Some",
        "familyName",
        "One",
        "grade",
        9,
        "counsellorIds",
        counsellors);
  }

  private static String newLogin() {
    return UUID.randomUUID() + "@example.org";
  }
}
