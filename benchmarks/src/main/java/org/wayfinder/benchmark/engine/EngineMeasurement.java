package org.wayfinder.benchmark.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.wayfinder.benchmark.report.Aim;
import org.wayfinder.benchmark.report.Measurement;
import org.wayfinder.benchmark.report.Section;
import org.wayfinder.benchmark.report.Setting;

/** Measures the engine by JMH, on one thread, with what it allocates. */
public final class EngineMeasurement implements Measurement {

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  @Override
  public Section measure(Setting setting) {
    var results = run(setting.quick());
    var engine = score(results, "engine");
    var thousand = score(results, "engineThousandCareers");
    var plain = score(results, "plain");
    var rows = new ArrayList<List<String>>();
    rows.add(row("engine, 15 clusters with 500 draws, 200 careers", results, "engine"));
    rows.add(row("engine, the same with 1,000 careers", results, "engineThousandCareers"));
    rows.add(row("the formula as it is written down, 200 careers", results, "plain"));
    return new Section(
        "(g) The matching engine",
        "One student at a time, both frameworks, a whole answer with contributions, reasons and best careers; JMH, one thread.",
        List.of("", "µs a student", "± (99.9 %)", "KB allocated"),
        rows,
        List.of(
            Aim.atMost("engine, 200 careers, ms a student", 0.15, engine / 1000),
            Aim.atMost("engine, 1,000 careers, ms a student", 0.5, thousand / 1000),
            Aim.atLeast(
                "engine against the formula as written down, times as fast", 10, plain / engine)),
        List.of());
  }

  private static Collection<RunResult> run(boolean quick) {
    var options =
        new OptionsBuilder()
            .include(EngineSpeed.class.getName() + "\\..*")
            .forks(quick ? 1 : 2)
            .threads(1)
            .warmupIterations(quick ? 1 : 5)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(quick ? 1 : 5)
            .measurementTime(TimeValue.seconds(1))
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .build();
    try {
      return new Runner(options).run();
    } catch (RunnerException e) {
      throw new IllegalStateException("The measurement failed", e);
    }
  }

  private static RunResult of(Collection<RunResult> results, String method) {
    return results.stream()
        .filter(r -> r.getParams().getBenchmark().endsWith("." + method))
        .findFirst()
        .orElseThrow();
  }

  private static double score(Collection<RunResult> results, String method) {
    return of(results, method).getPrimaryResult().getScore();
  }

  private static List<String> row(String name, Collection<RunResult> results, String method) {
    var result = of(results, method);
    var allocated = result.getSecondaryResults().get(ALLOCATED);
    return List.of(
        name,
        String.format(Locale.ROOT, "%.1f", result.getPrimaryResult().getScore()),
        String.format(Locale.ROOT, "%.1f", result.getPrimaryResult().getScoreError()),
        allocated == null ? "–" : String.format(Locale.ROOT, "%.1f", allocated.getScore() / 1024));
  }
}
