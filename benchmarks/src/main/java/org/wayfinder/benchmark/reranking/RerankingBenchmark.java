package org.wayfinder.benchmark.reranking;

import java.time.Duration;
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

/** Ranking everybody anew, few students and ten times as many, against a new profile for each. */
public final class RerankingBenchmark implements Measurement {

  private static final String MEANING =
      """
      An edition is published while nobody saves, and every student is ranked anew with it by one instance. Beside it, one more profile \
      version for each of the same students, as the pipeline catches up with them. Processor times are microseconds a student; seconds are \
      from the plan to the end. Each is done once before it counts.\
      """;
  private static final int TIMES = 10;
  private static final double AIM_SECONDS = 90;
  private static final int FULL = 100_000;
  private static final String GROUP = "recommendation-service";
  private static final Duration LIMIT = Duration.ofMinutes(15);

  @Override
  public Section measure(Setting setting) {
    Services.layOut();
    var many = setting.students();
    var few = Math.max(1, many / TIMES);
    try (var edition = EditionServer.start(setting.work().resolve("storage"), setting.logs());
        var storage = Storage.start(setting.work().resolve("storage"), setting.logs());
        var progress = new KafkaProgress(storage.bootstrapServers(), GROUP);
        var rerankings = new MongoRerankings(storage.mongodb("recommendations"))) {
      var students = new KafkaStudents(storage.bootstrapServers(), edition);
      students.createTopics();
      try (var worker = start(setting, storage, edition)) {
        var work = new Work(edition, students, progress, rerankings, worker, storage.database());
        work.publish(0, few, 1);
        work.publish(0, few, 2);
        work.rerank(few, 2);
        var fewAnew = said(setting, work.rerank(few, 3));
        work.publish(few, many, 1);
        var saved = said(setting, work.publish(0, many, 3));
        var manyAnew = said(setting, work.rerank(many, 4));
        return section(fewAnew, saved, manyAnew);
      }
    }
  }

  private static Cost said(Setting setting, Cost cost) {
    setting.say(String.join(", ", cost.row()));
    return cost;
  }

  private static Child start(Setting setting, Storage storage, EditionServer edition) {
    return new Services(setting.logs())
        .service(
            "recommendation-service",
            Map.of(
                "spring.mongodb.uri", storage.mongodb("recommendations"),
                "wayfinder.kafka.bootstrap-servers", storage.bootstrapServers(),
                "wayfinder.catalog.refresh", "200ms",
                "wayfinder.catalog.url", edition.url()));
  }

  private record Cost(String what, int students, double seconds, double worker, double database) {

    double both() {
      return worker + database;
    }

    List<String> row() {
      return List.of(
          what,
          number("%,d", students),
          number("%.1f", seconds),
          number("%,.0f", students / seconds),
          number("%,.0f", worker),
          number("%,.0f", database));
    }

    private static String number(String format, Object value) {
      return String.format(Locale.ROOT, format, value);
    }
  }

  /** Does one thing to all students and looks at the clocks. */
  private static final class Work {

    private final EditionServer edition;
    private final KafkaStudents students;
    private final KafkaProgress progress;
    private final MongoRerankings rerankings;
    private final Child worker;
    private final Child database;
    private long events;

    Work(
        EditionServer edition,
        KafkaStudents students,
        KafkaProgress progress,
        MongoRerankings rerankings,
        Child worker,
        Child database) {
      this.edition = edition;
      this.students = students;
      this.progress = progress;
      this.rerankings = rerankings;
      this.worker = worker;
      this.database = database;
    }

    Cost publish(int from, int until, int version) {
      var workerBefore = worker.cpu();
      var databaseBefore = database.cpu();
      var begin = System.nanoTime();
      students.publish(from, until, version);
      events += until - from;
      progress.await(events, LIMIT);
      var lasted = Duration.ofNanos(System.nanoTime() - begin);
      return cost("a new profile version", until - from, lasted, workerBefore, databaseBefore);
    }

    Cost rerank(int count, int number) {
      var workerBefore = worker.cpu();
      var databaseBefore = database.cpu();
      edition.publish(number);
      var lasted = rerankings.await(number, LIMIT);
      return cost("a new edition", count, lasted, workerBefore, databaseBefore);
    }

    private Cost cost(
        String what, int count, Duration lasted, Duration workerBefore, Duration databaseBefore) {
      return new Cost(
          what,
          count,
          lasted.toNanos() / 1e9,
          worker.cpu().minus(workerBefore).toNanos() / 1e3 / count,
          database.cpu().minus(databaseBefore).toNanos() / 1e3 / count);
    }
  }

  private static Section section(Cost few, Cost saved, Cost many) {
    return new Section(
        "Re-ranking: a new edition",
        MEANING,
        List.of("what", "students", "seconds", "students/s", "worker µs", "database µs"),
        List.of(few.row(), many.row(), saved.row()),
        List.of(
            Aim.atMost(
                "a student ranked anew / a new profile version, both processes",
                1.3,
                many.both() / saved.both()),
            Aim.atMost(
                "a student ranked anew, ten times the students", 1.1, many.both() / few.both()),
            Aim.atMost(
                "seconds for 100,000 students",
                AIM_SECONDS,
                many.seconds() * FULL / many.students())),
        List.of());
  }
}
