package org.wayfinder.system;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The alert rules belong together with the operators' page and with what the services expose.
 * Whether they fire is {@link AlertRulesDockerTests}' business.
 */
class AlertRulesTests {

  private static final Path PROMETHEUS = Path.of("../deploy/prometheus");
  private static final Pattern METRIC = Pattern.compile("\\b(?:wayfinder|http|jvm)_[a-z_]+[a-z]");

  @Test
  void everyAlertHasARowInTheOperatorsTable() throws IOException {
    assertThat(
            found(
                "(?m)^\\| `([A-Z][a-z]\\w+)` \\|",
                Files.readString(Path.of("../docs/operations.md"))))
        .containsExactlyElementsOf(alerts());
  }

  @Test
  void everyAlertFiresInTheTestOfTheRules() throws IOException {
    var test = Files.readString(PROMETHEUS.resolve("alerts.test.yml"));
    assertThat(found("alertname: (\\w+)\\s+exp_alerts:", test)).containsExactlyElementsOf(alerts());
  }

  @Test
  void everyMetricIsOneThatAServicesTestSawInItsAnswer() throws IOException {
    var metrics =
        METRIC
            .matcher(rules())
            .results()
            .map(MatchResult::group)
            .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    assertThat(metrics).hasSizeGreaterThan(8);
    assertThat(seenByTests()).contains(metrics.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({"catalog-service", "profile-service", "recommendation-service"})
  void prometheusAsksEachServiceWhereItListens(String service) throws IOException {
    var settings = Files.readString(Path.of("..", service, "src/main/resources/application.yml"));
    var port = found("(?m)^  port: (\\d+)$", settings).first();
    assertThat(Files.readString(PROMETHEUS.resolve("prometheus.yml")))
        .contains("names: [" + service + "], type: A, port: " + port + ",");
  }

  private static SortedSet<String> alerts() throws IOException {
    var alerts = found("- alert: (\\w+)", rules());
    assertThat(alerts).isNotEmpty();
    return alerts;
  }

  private static String rules() throws IOException {
    return Files.readString(PROMETHEUS.resolve("alerts.yml"));
  }

  private static String seenByTests() {
    return Stream.of(
            "../profile-service/src/test/java/org/wayfinder/profile/http/MetricsIntegrationTests.java",
            "../recommendation-service/src/test/java/org/wayfinder/recommendation/operations/MetricsIntegrationTests.java")
        .map(AlertRulesTests::read)
        .collect(joining());
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new AssertionError(file + " can't be read", e);
    }
  }

  private static SortedSet<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
  }
}
