package org.wayfinder.system;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wayfinder.system.AccessTable.Column;
import org.wayfinder.system.AccessTable.Row;

/** A well-formed body for every endpoint of the access table that takes one. */
final class RequestBodies {

  private final District district;
  private final DraftedQuestion question;
  private final RecordedInterview interview;
  private final ImportedFile imported;

  RequestBodies(
      District district,
      DraftedQuestion question,
      RecordedInterview interview,
      ImportedFile imported) {
    this.district = district;
    this.question = question;
    this.interview = interview;
    this.imported = imported;
  }

  /** What goes with the request; null for no body. */
  @Nullable Object of(Row row, Column column) {
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
      case "POST /api/catalog/imports/catalogue", "POST /api/catalog/imports/catalogue/check" ->
          imported.catalogue();
      case "POST /api/roster-imports/archives" -> new ArchivedAnn(district).zip();
      case "POST /api/roster-imports",
          "POST /api/catalog/imports/onet",
          "POST /api/catalog/imports/onet/check" ->
          ImportedFile.release();
      case "POST /api/catalog/update/adoption" -> Map.of("conflicts", "keep");
      case "POST /api/schools", "PUT /api/schools/{schoolId}" -> Map.of("name", "Test School");
      case "POST /api/schools/{schoolId}/staff", "PUT /api/schools/{schoolId}/staff/{staffId}" ->
          staff();
      case "POST /api/schools/{schoolId}/students" -> student(newLogin(), List.of());
      case "POST /api/caseloads/{counsellorId}/assignments",
          "POST /api/schools/{schoolId}/assignments" ->
          assignment(district.id(People.ANN));
      case "PUT /api/assignments/{assignmentId}" ->
          Map.of("title", "Interests", "dueOn", nextWeek(), "closed", true);
      case "PUT /api/students/{studentId}" ->
          student(People.ANN.login(), List.of(district.id(People.CARLA)));
      case "PUT /api/students/{studentId}/profile" -> Profiles.laboratory();
      case "POST /api/students/{studentId}/what-if" -> Profiles.talker();
      case "POST /api/students/{studentId}/erasure" -> Map.of("reason", "student-asked");
      case "POST /api/students/{studentId}/assessments" -> Map.of("form", "short");
      case "PATCH /api/students/{studentId}/assessments/{assessmentId}/answers" ->
          Map.of("answers", Map.of("r01", 4));
      case "PUT /api/students/{studentId}/assessments/{assessmentId}/answers/{itemId}" ->
          Map.of("value", 4);
      case "PUT /api/students/{studentId}/consents/{purpose}" -> consent(column);
      case "POST /api/caseloads/{counsellorId}/follow-ups" -> followUp(district.id(People.ANN));
      case "PUT /api/caseloads/{counsellorId}/saved-filters/{name}" -> Map.of("grade", 12);
      case "POST /api/schools/{schoolId}/moves" -> move(district);
      case "POST /api/guardian-invitations/acceptance" ->
          Map.of("code", "nobody gave it out", "givenName", "A", "familyName", "B");
      case "PUT /api/students/{studentId}/review" -> Map.of("status", "in-review");
      case "POST /api/students/{studentId}/views" -> Map.of("clusters", List.of("medicine"));
      case "PUT /api/schools/{schoolId}/retention" -> Map.of("days", 365);
      case "PUT /api/schools/{schoolId}/review-settings" -> Map.of("blindFirst", false);
      default -> null;
    };
  }

  /** A yes, which only staff have on paper. */
  private static Map<String, Object> consent(Column column) {
    var yes = new LinkedHashMap<String, Object>(Map.of("given", true, "wording", "profiling-1"));
    if (column == Column.SCHOOL_ADMIN) {
      yes.put("paper", Map.of("signedBy", "guardian", "signedOn", "2026-09-01"));
    }
    return yes;
  }

  /** A school admin whom nobody else is. */
  static Map<String, Object> staff() {
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

  static Map<String, Object> student(String login, List<String> counsellors) {
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

  /** A day to come back to a student. */
  static Map<String, Object> followUp(String studentId) {
    return Map.of("followUpOn", nextWeek(), "studentIds", List.of(studentId));
  }

  /** Gives Ann to Carla, who has her. */
  static Map<String, Object> move(District district) {
    return Map.of("to", district.id(People.CARLA), "studentIds", List.of(district.id(People.ANN)));
  }

  /** The short form for one student, due in a week. */
  static Map<String, Object> assignment(String studentId) {
    return Map.of(
        "title", "Interests", "dueOn", nextWeek(), "students", Map.of("ids", List.of(studentId)));
  }

  private static String nextWeek() {
    return LocalDate.now(ZoneOffset.UTC).plusDays(7).toString();
  }

  static String newLogin() {
    return UUID.randomUUID() + "@example.org";
  }
}
