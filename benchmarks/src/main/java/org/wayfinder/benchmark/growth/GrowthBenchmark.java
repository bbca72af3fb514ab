package org.wayfinder.benchmark.growth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wayfinder.benchmark.load.KafkaProgress;
import org.wayfinder.benchmark.load.KafkaStudents;
import org.wayfinder.benchmark.process.Child;
import org.wayfinder.benchmark.process.EditionServer;
import org.wayfinder.benchmark.process.Services;
import org.wayfinder.benchmark.process.Storage;
import org.wayfinder.benchmark.report.Aim;
import org.wayfinder.benchmark.report.Measurement;
import org.wayfinder.benchmark.report.Section;
import org.wayfinder.benchmark.report.Setting;

/** What an update of a student costs among few students, and among ten times as many. */
public final class GrowthBenchmark implements Measurement {

  private static final int TIMES = 10;
  private static final int WARM_UPS = 4;
  private static final String GROUP = "recommendation-service";
  private static final Duration LIMIT = Duration.ofMinutes(10);

  @Override
  public Section measure(Setting setting) {
    Services.layOut();
    var few = setting.students() / TIMES;
    try (var edition = EditionServer.start(setting.work().resolve("storage"), setting.logs());
        var storage = Storage.start(setting.work().resolve("storage"), setting.logs());
        var progress = new KafkaProgress(storage.bootstrapServers(), GROUP)) {
      var students = new KafkaStudents(storage.bootstrapServers(), edition);
      students.createTopics();
      try (var worker = start(setting, storage, edition)) {
        var work = new Work(students, progress, worker, storage.database());
        work.publish(0, few, 1);
        for (var version = 2; version < 2 + WARM_UPS; version++) {
          work.publish(0, few, version);
        }
        var first = work.publish(0, few, 2 + WARM_UPS).plus(work.publish(0, few, 3 + WARM_UPS));
        setting.say("among " + few + " students: " + first);
        work.publish(few, setting.students(), 1);
        var second = work.publish(0, setting.students(), 4 + WARM_UPS);
        setting.say("among " + setting.students() + " students: " + second);
        return section(few, first, setting.students(), second);
      }
    }
  }

  private static Child start(Setting setting, Storage storage, EditionServer edition) {
    return new Services(setting.logs())
        .service(
            "recommendation-service",
            Map.of(
                "spring.mongodb.uri", storage.mongodb("recommendations"),
                "wayfinder.kafka.bootstrap-servers", storage.bootstrapServers(),
                "wayfinder.catalog.url", edition.url()));
  }

  /** Processor time that events took. */
  private record Cost(long events, Duration worker, Duration database) {

    Cost plus(Cost other) {
      return new Cost(
          events + other.events, worker.plus(other.worker), database.plus(other.database));
    }

    double workerMicros() {
      return worker.toNanos() / 1e3 / events;
    }

    double databaseMicros() {
      return database.toNanos() / 1e3 / events;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "worker %.0f µs, database %.0f µs a student",
          workerMicros(),
          databaseMicros());
    }
  }

  /** Publishes, waits and looks at the clocks. */
  private static final class Work {

    private final KafkaStudents students;
    private final KafkaProgress progress;
    private final Child worker;
    private final Child database;
    private long done;

    Work(KafkaStudents students, KafkaProgress progress, Child worker, Child database) {
      this.students = students;
      this.progress = progress;
      this.worker = worker;
      this.database = database;
    }

    Cost publish(int from, int until, int version) {
      var workerBefore = worker.cpu();
      var databaseBefore = database.cpu();
      students.publish(from, until, version);
      done += until - from;
      progress.await(done, LIMIT);
      return new Cost(
          until - from, worker.cpu().minus(workerBefore), database.cpu().minus(databaseBefore));
    }
  }

  private static Section section(int few, Cost first, int many, Cost second) {
    var rows = new ArrayList<List<String>>();
    rows.add(row(few, first));
    rows.add(row(many, second));
    return new Section(
        "Growth: ten times the students",
        "Processor time for one more profile version of a student who is stored already, with few students and with ten times as many in the database.",
        List.of("students", "worker µs", "database µs"),
        rows,
        List.of(
            Aim.atMost(
                "cost of a student in recommendation-service, ten times the students",
                1.1,
                second.workerMicros() / first.workerMicros()),
            Aim.atMost(
                "the same with the local database's cost",
                1.1,
                (second.workerMicros() + second.databaseMicros())
                    / (first.workerMicros() + first.databaseMicros()))),
        List.of());
  }

  private static List<String> row(int students, Cost cost) {
    return List.of(
        String.format(Locale.ROOT, "%,d", students),
        String.format(Locale.ROOT, "%,.0f", cost.workerMicros()),
        String.format(Locale.ROOT, "%,.0f", cost.databaseMicros()));
  }
}
