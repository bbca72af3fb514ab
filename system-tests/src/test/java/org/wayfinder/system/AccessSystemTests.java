package org.wayfinder.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wayfinder.system.AccessTable.Column;
import org.wayfinder.system.AccessTable.Row;

/** Nobody reads or writes a record outside their relation to it: every endpoint, as everybody. */
class AccessSystemTests {

  private final District district = District.running();

  @Test
  void theTableHoldsEveryEndpointOfTheApiDocumentsAndNoOther() {
    var documented = new TreeSet<String>();
    for (var service : List.of("catalog-service", "profile-service", "recommendation-service")) {
      var openApi = district.anonymous().get("/openapi/" + service).expectOk(service).json();
      openApi
          .path("paths")
          .properties()
          .forEach(path ->
              path.getValue()
                  .propertyNames()
                  .forEach(method ->
                      documented.add(
                          method.toUpperCase(java.util.Locale.ROOT)
                              + " "
                              + withoutNames(path.getKey()))));
    }
    Set<String> table =
        AccessTable.rows().stream()
            .map(row -> withoutNames(row.endpoint()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(documented).hasSizeGreaterThan(40);
    assertThat(table).isEqualTo(documented);
  }

  private static String withoutNames(String path) {
    return path.replaceAll("\\{[^}]*}", "{}");
  }

  static Stream<Arguments> everyCell() {
    return AccessTable.rows().stream()
        .filter(row -> !row.path().endsWith("/stream"))
        .flatMap(row -> Stream.of(Column.values()).map(column -> Arguments.of(row, column)));
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("everyCell")
  void everyoneGetsWhatTheTableSays(Row row, Column column) {
    var expected = row.cells().get(column);
    var answer = new EndpointCall(district).make(row, column);
    var status = Integer.toString(answer.status());
    if ("yes".equals(expected)) {
      assertThat(EndpointCall.allowed(row, answer))
          .as("%s: %s %s", row.endpoint(), status, answer.text())
          .isTrue();
    } else {
      assertThat(status).as(answer.text()).isEqualTo(expected);
      assertThat(answer.header("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.EnumSource
  void aStreamIsOpenedForWhomTheTableSays(Column column) {
    var row = AccessTable.rows().stream().filter(r -> r.path().endsWith("/stream")).findFirst();
    var expected = row.orElseThrow().cells().get(column);
    try (var stream = EventStream.open(district, district.id(People.ANN), column.person())) {
      if ("yes".equals(expected)) {
        assertThat(stream.status()).isEqualTo(200);
        assertThat(stream.contentType()).startsWith("text/event-stream");
      } else {
        assertThat(Integer.toString(stream.status())).isEqualTo(expected);
        assertThat(stream.contentType()).startsWith("application/problem+json");
      }
    }
  }

  @Test
  void somebodyWhomNoSchoolKnowsIsToldSo() {
    var answer = district.as(People.NOBODY).get("/api/me");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text()).contains("not-on-roster");
    assertThat(
            district
                .as(People.NOBODY)
                .get("/api/students/" + district.id(People.ANN) + "/recommendations")
                .status())
        .isEqualTo(403);
  }

  @Test
  void aRecordThatIsNotYoursReadsExactlyLikeOneThatDoesNotExist() {
    for (var rest : List.of("", "/profile", "/recommendations", "/recommendations/history")) {
      var others = district.as(People.BEN).get("/api/students/" + district.id(People.ANN) + rest);
      var unknown = district.as(People.BEN).get("/api/students/stu_0000000000000000000000" + rest);
      assertThat(others.status()).isEqualTo(404);
      assertThat(others.json().path("type")).isEqualTo(unknown.json().path("type"));
      assertThat(others.json().path("detail")).isEqualTo(unknown.json().path("detail"));
      assertThat(unknown.status()).isEqualTo(404);
    }
  }
}
