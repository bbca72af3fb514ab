package org.wayfinder.system;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
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
  private final DraftedQuestion question;
  private final RecordedInterview interview;
  private final CreatedThings created;
  private final RequestTarget targets;
  private final RequestBodies bodies;
  private final ImportedFile imported;

  EndpointCall(District district) {
    this.district = district;
    this.question = new DraftedQuestion(district);
    this.interview = new RecordedInterview(district);
    this.created = new CreatedThings(district);
    this.imported = new ImportedFile(district);
    this.targets = new RequestTarget(district, created, question, interview);
    this.bodies = new RequestBodies(district, question, interview, imported);
  }

  Answer make(Row row, Column column) {
    var target = targets.of(row);
    var headers = preconditions(row, target);
    var body = bodies.of(row, column);
    var answer = caller(column).send(row.method(), target, body, headers);
    if (row.method().equals("DELETE") && row.path().matches(".*/caseloads/.*/students/.*")) {
      district.as(People.ADAM).put(target, null).expectOk("Carla gets Ann back");
    }
    if (row.path().startsWith("/api/catalog/draft/{kind}")) {
      question.forget();
    }
    if (row.path().contains("guardian-invitations")) {
      created.withdrawInvitations();
    }
    if (row.path().contains("/interviews")) {
      interview.forget();
    }
    return answer;
  }

  /**
   * Whether the caller's rights let the request through: it succeeded, or, where success would
   * leave no Ann for the next row, nothing but its wrong precondition stopped it.
   */
  static boolean allowed(Row row, Answer answer) {
    return erases(row) ? answer.status() == 412 : answer.ok();
  }

  private static boolean erases(Row row) {
    return row.path().endsWith("/erasure");
  }

  private WayfinderClient caller(Column column) {
    var person = column.person();
    return person == null ? district.anonymous() : district.as(person);
  }

  /** The headers that the method needs beside the body. */
  private Map<String, String> preconditions(Row row, String path) {
    var headers = new LinkedHashMap<String, String>();
    var readsProfile = row.path().endsWith("/profile") && row.method().equals("GET");
    if (readsProfile
        || row.path().matches(".*(recommendations|why-not|tie-breaker|report|review|views).*")) {
      created.profile();
    }
    if (path.equals("/api/me/demo-student") && row.method().equals("GET")) {
      created.demoStudents();
    }
    if (row.method().equals("POST")) {
      headers.put("Idempotency-Key", UUID.randomUUID().toString());
    }
    if (erases(row)) {
      headers.put("If-Match", "\"999999\"");
    }
    if (row.method().equals("POST")
        && (path.equals("/api/roster-imports") || path.equals("/api/roster-imports/archives"))) {
      headers.put("Content-Type", "application/zip");
    }
    if (path.startsWith("/api/catalog/imports/")) {
      headers.putAll(imported.headers(path));
    }
    var changes =
        row.method().equals("PUT")
            || row.method().equals("DELETE")
            || row.path().matches(".*/interviews/.*/review");
    if (changes && row.path().endsWith("/profile")) {
      headers.put("If-Match", "\"" + created.profile() + "\"");
    } else if (changes
        && !row.path().contains("answers")
        && !row.path().contains("caseloads")
        && !row.path().contains("consents")
        && !row.path().contains("shortlist")) {
      var thing = path.replaceFirst("(/change|(?<=/interviews/[^/]{1,99})/review)$", "");
      district
          .as(reader(path))
          .get(thing)
          .header("ETag")
          .ifPresent(tag -> headers.put("If-Match", tag));
    }
    return headers;
  }

  private static People reader(String path) {
    if (path.startsWith("/api/catalog/")) {
      return People.EDITH;
    }
    return path.startsWith("/api/students/") ? People.ANN : People.FOUNDER;
  }
}
