package org.wayfinder.system;

import org.wayfinder.system.AccessTable.Row;

/**
 * Which thing each endpoint of the access table is asked for: Ann's, her school's, or a new one.
 */
final class RequestTarget {

  private final District district;
  private final CreatedThings created;
  private final DraftedQuestion question;
  private final RecordedInterview interview;

  RequestTarget(
      District district,
      CreatedThings created,
      DraftedQuestion question,
      RecordedInterview interview) {
    this.district = district;
    this.created = created;
    this.question = question;
    this.interview = interview;
  }

  /** The path of a row with its variables filled in, and its query. */
  String of(Row row) {
    var path =
        row.path()
            .replace("{studentId}", district.id(People.ANN))
            .replace("{counsellorId}", district.id(People.CARLA))
            .replace("{schoolId}", district.school())
            .replace("{id}", id(row))
            .replace("{soc}", "29-1141.00")
            .replace("{number}", number(row))
            .replace("{kind}", row.path().contains("/shortlist/") ? "clusters" : "faq")
            .replace("{entryId}", "diagnostic-services")
            .replace("{edition}", "1")
            .replace("{purpose}", "profiling")
            .replace("{itemId}", "r01");
    if (path.contains("ersion}")) {
      created.profile();
      path = path.replace("{version}", "1").replace("{profileVersion}", "1");
    }
    if (path.contains("{assessmentId}")) {
      path = path.replace("{assessmentId}", created.assessment());
    }
    if (path.contains("{staffId}")) {
      path = path.replace("{staffId}", created.staff());
    }
    if (path.contains("{republicationId}")) {
      path = path.replace("{republicationId}", created.republication());
    }
    path = path.replace("{rosterImportId}", "rim_0000000000000000000000");
    if (path.contains("{erasureId}")) {
      path = path.replace("{erasureId}", created.erasure());
    }
    if (path.contains("{assignmentId}")) {
      path = path.replace("{assignmentId}", created.assignment());
    }
    if (path.contains("{reminderId}")) {
      path = path.replace("{reminderId}", created.reminder());
    }
    if (path.contains("{followUpId}")) {
      path = path.replace("{followUpId}", created.followUp());
    }
    if (path.contains("{name}")) {
      path = path.replace("{name}", created.savedFilter());
    }
    if (path.contains("{moveId}")) {
      path = path.replace("{moveId}", created.move());
    }
    if (path.contains("{invitationId}")) {
      path = path.replace("{invitationId}", created.invitation());
    }
    if (path.contains("{previewId}")) {
      path = path.replace("{previewId}", created.preview());
    }
    path += comparison(path);
    if (row.path().endsWith("/recommendations/comparison")) {
      path += pins();
    }
    if (row.path().equals("/api/search")) {
      path += "?q=nurse";
    }
    if (row.path().matches(".*/dead-letters/(replay|discard)")) {
      path += "?cause=foreign-type";
    }
    return path;
  }

  /** A recommendation compared with itself. */
  private String pins() {
    var newest = Student.of(People.ANN).recommendation(created.profile()).expectOk("newest").json();
    var pin =
        "%d-%d-%d"
            .formatted(
                newest.path("profileVersion").asInt(),
                newest.path("edition").asInt(),
                newest.path("engineVersion").asInt());
    return "?from=%s&to=%s".formatted(pin, pin);
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
}
