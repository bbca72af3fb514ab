package org.wayfinder.benchmark.scaling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wayfinder.benchmark.load.KafkaProgress;
import org.wayfinder.benchmark.load.KafkaStudents;
import org.wayfinder.benchmark.process.Child;
import org.wayfinder.benchmark.process.CpuShare;
import org.wayfinder.benchmark.process.EditionServer;
import org.wayfinder.benchmark.process.Services;
import org.wayfinder.benchmark.process.Storage;
import org.wayfinder.benchmark.report.Aim;
import org.wayfinder.benchmark.report.Measurement;
import org.wayfinder.benchmark.report.Rounds;
import org.wayfinder.benchmark.report.Section;
import org.wayfinder.benchmark.report.Setting;

/**
 * Catching up with one instance and with three, each held to a fifth of a processor, so that broker
 * and database are not the limit.
 */
public final class ScalingBenchmark implements Measurement {

  private static final double SHARE = 0.2;

  /** As many for each of three as for one alone: what an instance compiles, each compiles. */
  private static final int COUNTED_EACH = 15_000;

  private static final int WARM_UP_EACH = 30_000;
  private static final int NOT_COUNTED_SHARE = 6;
  private static final String GROUP = "recommendation-service";
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private enum Instances {
    ONE(1),
    THREE(3);

    private final int number;

    Instances(int number) {
      this.number = number;
    }
  }

  @Override
  public Section measure(Setting setting) {
    if (!CpuShare.isPossible()) {
      return section(List.of(), List.of(), CpuShare.whyNot());
    }
    Services.layOut();
    var rounds = new Rounds<Instances, Double>(Instances.class);
    try (var edition = EditionServer.start(setting.work().resolve("storage"), setting.logs())) {
      for (var round = 1; round <= setting.rounds(); round++) {
        for (var instances : Instances.values()) {
          var rate = run(setting, edition, instances.number);
          rounds.add(instances, rate);
          setting.say(
              String.format(
                  Locale.ROOT,
                  "round %d: %d instances, %,.0f events/s",
                  round,
                  instances.number,
                  rate));
        }
      }
    }
    var rows =
        rounds.contenders().stream()
            .map(n ->
                List.of(
                    Integer.toString(n.number),
                    String.format(Locale.ROOT, "%,.0f", rounds.median(n, rate -> rate)),
                    rounds.all(n, rate -> rate)))
            .toList();
    var ratio =
        rounds.median(Instances.THREE, rate -> rate) / rounds.median(Instances.ONE, rate -> rate);
    return section(
        rows,
        List.of(Aim.atLeast("three instances / one, each at 0.2 processors", 2.4, ratio)),
        String.format(
            Locale.ROOT,
            "%,d events for each instance after a warm-up of %,d for each without its limit.",
            setting.scaled(COUNTED_EACH),
            setting.scaled(WARM_UP_EACH)));
  }

  private static double run(Setting setting, EditionServer edition, int instances) {
    try (var storage = Storage.start(setting.work().resolve("storage"), setting.logs());
        var progress = new KafkaProgress(storage.bootstrapServers(), GROUP)) {
      var students = new KafkaStudents(storage.bootstrapServers(), edition);
      students.createTopics();
      var running = new ArrayList<AutoCloseable>();
      try {
        for (var i = 0; i < instances; i++) {
          running.add(start(setting, storage, edition, i + 1));
        }
        var warmUp = setting.scaled(WARM_UP_EACH) * instances;
        students.publish(0, warmUp, 1);
        progress.await(warmUp, LIMIT);
        for (var child : List.copyOf(running)) {
          running.addFirst(CpuShare.of(((Child) child).pid(), SHARE));
        }
        var counted = setting.scaled(COUNTED_EACH) * instances;
        var all = warmUp + counted;
        students.publish(warmUp, all, 1);
        var from = progress.await(warmUp + counted / NOT_COUNTED_SHARE, LIMIT);
        return progress.rate(from, all, LIMIT);
      } finally {
        closeAll(running);
      }
    }
  }

  private static Child start(Setting setting, Storage storage, EditionServer edition, int number) {
    return new Services(setting.logs())
        .service(
            "recommendation-service-" + number,
            "recommendation-service",
            List.of(),
            Map.of(
                "spring.mongodb.uri", storage.mongodb("recommendations"),
                "wayfinder.kafka.bootstrap-servers", storage.bootstrapServers(),
                "wayfinder.catalog.url", edition.url()));
  }

  private static void closeAll(List<AutoCloseable> running) {
    for (var one : running) {
      try {
        one.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static Section section(List<List<String>> rows, List<Aim> aims, String note) {
    return new Section(
        "Scaling: one instance and three",
        "Events a second of one instance of recommendation-service and of three, all of one group, each held to 0.2 processors by a control group.",
        List.of("instances", "events/s", "rounds"),
        rows,
        aims,
        List.of(note));
  }
}
