package org.wayfinder.benchmark.pipeline;

import java.util.List;
import java.util.Locale;
import org.wayfinder.benchmark.process.EditionServer;
import org.wayfinder.benchmark.process.Services;
import org.wayfinder.benchmark.report.Aim;
import org.wayfinder.benchmark.report.Measurement;
import org.wayfinder.benchmark.report.Rounds;
import org.wayfinder.benchmark.report.Section;
import org.wayfinder.benchmark.report.Setting;

/** Catching up with students who wait on the topic: the pipeline, its limit, and two other ways. */
public final class PipelineBenchmark implements Measurement {

  private static final String MEANING =
      """
      Events a second while catching up with profiles that wait on the topic `students`, counted in committed offsets. \
      The contenders take turns; each gets fresh processes, an empty database, the same JVM flags and the same records; \
      a sixth of them warms up and does not count. The limit does the same reads from Kafka, bulk writes and commits, of documents \
      recorded from the pipeline, and nothing else. Kafka Streams ranks with the same engine and writes the same documents, \
      either each record by itself, as tutorials show, or in bulk before each commit. What is stored is compared byte for byte. \
      Processor times are microseconds an event.\
      """;

  @Override
  public Section measure(Setting setting) {
    Services.layOut();
    var rounds = new Rounds<Contender, CatchUp.Turn>(Contender.class);
    try (var edition = EditionServer.start(setting.work().resolve("storage"), setting.logs())) {
      var catchUp = new CatchUp(setting, edition);
      for (var round = 1; round <= setting.rounds(); round++) {
        for (var contender : Contender.values()) {
          var turn = catchUp.run(contender);
          rounds.add(contender, turn);
          setting.say(
              String.format(
                  Locale.ROOT,
                  "round %d of %d: %s, %,.0f events/s",
                  round,
                  setting.rounds(),
                  contender.label(),
                  turn.perSecond()));
        }
      }
    }
    return section(setting, rounds);
  }

  private static Section section(Setting setting, Rounds<Contender, CatchUp.Turn> rounds) {
    return new Section(
        "Pipeline: catching up",
        MEANING,
        List.of(
            "contender",
            "events/s",
            "rounds",
            "worker µs",
            "database µs",
            "broker µs",
            "bytes a document",
            "bytes on disk"),
        rounds.contenders().stream().map(contender -> row(contender, rounds)).toList(),
        List.of(
            Aim.atLeast("pipeline / limit", 0.7, ratio(rounds, Contender.LIMIT)),
            Aim.atLeast("pipeline / one at a time", 10, ratio(rounds, Contender.ONE_BY_ONE)),
            Aim.atLeast("pipeline / Kafka Streams", 1.5, ratio(rounds, Contender.STREAMS)),
            Aim.atLeast(
                "pipeline / Kafka Streams in bulk", 1.5, ratio(rounds, Contender.STREAMS_IN_BULK))),
        List.of(
            String.format(
                Locale.ROOT,
                "%,d profiles, rounds: %d; the two that write each record by itself get a tenth and a twentieth of them. JVM flags: `%s`.",
                setting.students(),
                setting.rounds(),
                String.join(" ", Services.flags()))));
  }

  private static double ratio(Rounds<Contender, CatchUp.Turn> rounds, Contender to) {
    return rounds.median(Contender.PIPELINE, CatchUp.Turn::perSecond)
        / rounds.median(to, CatchUp.Turn::perSecond);
  }

  private static List<String> row(Contender contender, Rounds<Contender, CatchUp.Turn> rounds) {
    return List.of(
        contender.label(),
        number(rounds.median(contender, CatchUp.Turn::perSecond)),
        rounds.all(contender, CatchUp.Turn::perSecond),
        number(rounds.median(contender, CatchUp.Turn::worker)),
        number(rounds.median(contender, CatchUp.Turn::database)),
        number(rounds.median(contender, CatchUp.Turn::broker)),
        number(rounds.median(contender, CatchUp.Turn::bytes)),
        number(rounds.median(contender, CatchUp.Turn::diskBytes)));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }
}
