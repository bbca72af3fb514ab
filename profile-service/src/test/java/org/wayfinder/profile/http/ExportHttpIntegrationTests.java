package org.wayfinder.profile.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wayfinder.profile.testing.RunningService;

/** A caseload as a file over HTTP. */
class ExportHttpIntegrationTests extends RunningService {

  @Test
  void aCaseloadIsGivenToWhoMayReadItAndToNobodyElse() {
    var school = district().school();
    var carl = school.counsellor();
    var ann = school.student(carl.id());
    var ben = school.student();
    ann.saveFirst("{\"jobZone\":{\"now\":3}}").isStatus(201);
    var path = "/api/caseloads/" + carl.id() + "/students/export";

    var file = carl.api().get(path).isStatus(200);
    assertThat(file.header("Content-Type")).startsWith("text/csv");
    assertThat(file.header("Content-Disposition")).contains("attachment", "caseload.csv");
    assertThat(file.header("Cache-Control")).contains("no-store");
    assertThat(file.body())
        .contains("\"%s\",\"Archer\",\"Ann\",\"10\",\"1\"\r\n".formatted(ann.id()))
        .doesNotContain(ben.id(), ann.email());
    var workbook = school.admin().get(path + "?format=xlsx").isStatus(200);
    assertThat(workbook.header("Content-Type")).contains("spreadsheetml");
    assertThat(workbook.body()).startsWith("PK");

    carl.api().get(path + "?format=pdf").isProblem(400, "malformed-request");
    school.counsellor().api().get(path).isProblem(404, "not-found");
    ann.api().get(path).isProblem(404, "not-found");
  }
}
