package org.wayfinder.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTests {

  private static final Section SECTION =
      new Section(
          "Pipeline",
          "Events a second.",
          List.of("contender", "events/s"),
          List.of(List.of("pipeline", "1,200"), List.of("limit", "1,500")),
          List.of(Aim.atLeast("pipeline / limit", 0.7, 0.8), Aim.atMost("p50, ms", 100, 120)),
          List.of("Two rounds."));

  private enum Who {
    FIRST,
    SECOND
  }

  @Test
  void theDocumentSaysForEachAimWhetherItWasMet() {
    var result = new Result("2026-01-01", "./wayfinder bench", "2 processors", SECTION);
    assertThat(MarkdownReport.of(List.of(result)))
        .contains("| pipeline / limit | ≥ 0.70 | 0.80 | met |")
        .contains("| p50, ms | ≤ 100.0 | 120.0 | **missed** |")
        .contains("| limit | 1,500 |")
        .contains("`./wayfinder bench` on 2026-01-01; 2 processors.");
  }

  @Test
  void theTerminalShowsColumnsAndAims() {
    assertThat(TextReport.lines(SECTION))
        .contains(
            "contender  events/s",
            "pipeline      1,200",
            "met     pipeline / limit: 0.80 (aim ≥ 0.70)",
            "MISSED  p50, ms: 120.0 (aim ≤ 100.0)");
  }

  @Test
  void aResultIsReadAsItWasWritten(@TempDir Path folder) {
    var result = new Result("2026-01-01", "./wayfinder bench --only a", "2 processors", SECTION);
    result.write(folder.resolve("results").resolve("a.json"));
    assertThat(Result.read(folder.resolve("results").resolve("a.json"))).contains(result);
    assertThat(Result.read(folder.resolve("results").resolve("b.json"))).isEmpty();
  }

  @Test
  void theMedianCountsAndOfTwoTheirMean() {
    var rounds = new Rounds<Who, Double>(Who.class);
    List.of(5.0, 1.0, 2.0).forEach(rate -> rounds.add(Who.FIRST, rate));
    List.of(1.0, 4.0).forEach(rate -> rounds.add(Who.SECOND, rate));
    assertThat(rounds.median(Who.FIRST, rate -> rate)).isEqualTo(2.0);
    assertThat(rounds.median(Who.SECOND, rate -> rate)).isEqualTo(2.5);
    assertThat(rounds.all(Who.FIRST, rate -> rate)).isEqualTo("5 / 1 / 2");
    assertThat(rounds.contenders()).containsExactly(Who.FIRST, Who.SECOND);
  }
}
