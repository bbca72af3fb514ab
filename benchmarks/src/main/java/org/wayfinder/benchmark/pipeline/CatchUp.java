package org.wayfinder.benchmark.pipeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayfinder.benchmark.contender.KafkaLimit;
import org.wayfinder.benchmark.contender.KafkaOneByOne;
import org.wayfinder.benchmark.contender.KafkaStreamsRanking;
import org.wayfinder.benchmark.contender.MongoOutcomes;
import org.wayfinder.benchmark.load.KafkaProgress;
import org.wayfinder.benchmark.load.KafkaStudents;
import org.wayfinder.benchmark.process.Child;
import org.wayfinder.benchmark.process.EditionServer;
import org.wayfinder.benchmark.process.Services;
import org.wayfinder.benchmark.process.Storage;
import org.wayfinder.benchmark.report.Setting;

/**
 * One contender's turn: a topic full of students, an empty database, fresh processes. A sixth of
 * the events warms up and does not count; what is stored is compared with the pipeline's.
 */
final class CatchUp {

  private static final String GROUP = "recommendation-service";
  private static final int WARM_UP_SHARE = 5;
  private static final int SAMPLE = 1_000;
  private static final int BULK = 500;
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Setting setting;
  private final EditionServer edition;
  private final Services services;
  private @Nullable MongoOutcomes expected;

  CatchUp(Setting setting, EditionServer edition) {
    this.setting = setting;
    this.edition = edition;
    this.services = new Services(setting.logs());
  }

  /**
   * What one turn found.
   *
   * @param worker processor time of the contender an event, in microseconds
   * @param database processor time of the database an event, in microseconds
   * @param broker processor time of the broker an event, in microseconds
   * @param bytes mean size of a stored document
   * @param diskBytes size of the database's file for each stored document
   */
  record Turn(
      double perSecond,
      double worker,
      double database,
      double broker,
      double bytes,
      double diskBytes) {}

  /** Gives the contender its turn. The pipeline comes first: the others are compared with it. */
  Turn run(Contender contender) {
    var counted = contender.share(setting.students());
    var warmUp = Math.max(1, counted / WARM_UP_SHARE);
    var all = warmUp + counted;
    try (var storage = Storage.start(setting.work().resolve("storage"), setting.logs())) {
      var students = new KafkaStudents(storage.bootstrapServers(), edition);
      students.createTopics();
      students.publish(0, all, 1);
      try (var child = start(contender, storage);
          var progress = new KafkaProgress(storage.bootstrapServers(), GROUP)) {
        var warm = progress.await(warmUp, LIMIT);
        var before = new Cpu(child, storage);
        var rate = progress.rate(warm, all, LIMIT);
        var after = new Cpu(child, storage);
        child.requireNeverRestarted();
        var bytes = check(contender, storage, all).bytesPerDocument();
        return turn(
            rate, before, after, all - warm.events(), bytes, storage.databaseBytes() / (3.0 * all));
      }
    }
  }

  private static Turn turn(
      double rate, Cpu before, Cpu after, long events, double bytes, double diskBytes) {
    return new Turn(
        rate,
        after.worker.minus(before.worker).toNanos() / 1e3 / events,
        after.database.minus(before.database).toNanos() / 1e3 / events,
        after.broker.minus(before.broker).toNanos() / 1e3 / events,
        bytes,
        diskBytes);
  }

  private record Cpu(Duration worker, Duration database, Duration broker) {
    Cpu(Child child, Storage storage) {
      this(child.cpu(), storage.database().cpu(), storage.broker().cpu());
    }
  }

  private Child start(Contender contender, Storage storage) {
    var settings = new HashMap<String, Object>(settings(storage));
    return switch (contender) {
      case PIPELINE -> services.service("recommendation-service", settings);
      case LIMIT -> {
        settings.put(KafkaLimit.RECORDED, setting.work().resolve("recorded").toString());
        yield services.program(KafkaLimit.class, settings);
      }
      case STREAMS_IN_BULK -> streams(settings, BULK);
      case STREAMS -> streams(settings, 1);
      case ONE_BY_ONE -> services.program(KafkaOneByOne.class, settings);
    };
  }

  private Child streams(Map<String, Object> settings, int bulk) {
    settings.put(KafkaStreamsRanking.BULK, bulk);
    settings.put(
        KafkaStreamsRanking.STATE, setting.work().resolve("storage").resolve("streams").toString());
    return services.program(KafkaStreamsRanking.class, settings);
  }

  private Map<String, Object> settings(Storage storage) {
    return Map.of(
        "spring.mongodb.uri", storage.mongodb("recommendations"),
        "wayfinder.kafka.bootstrap-servers", storage.bootstrapServers(),
        "wayfinder.kafka.group", GROUP,
        "wayfinder.catalog.url", edition.url());
  }

  private MongoOutcomes check(Contender contender, Storage storage, int students) {
    var ids = IntStream.range(0, Math.min(SAMPLE, students)).mapToObj(KafkaStudents::id).toList();
    var found = MongoOutcomes.take(storage.mongodb("recommendations"), ids);
    if (contender == Contender.PIPELINE) {
      expected = found;
      found.write(setting.work().resolve("recorded"));
    } else if (expected != null) {
      found.requireSameAs(expected, contender.label());
    }
    return found;
  }
}
