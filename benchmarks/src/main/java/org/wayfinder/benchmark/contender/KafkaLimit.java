package org.wayfinder.benchmark.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import org.wayfinder.recommendation.messaging.KafkaClients;

/**
 * What no pipeline can beat: the same consumer, the same bulk writes of the same bytes, the same
 * commits, and nothing else. It neither reads, nor ranks, nor encodes, nor announces.
 */
public final class KafkaLimit {

  /** The setting that names the file of recorded documents. */
  public static final String RECORDED = "wayfinder.benchmark.recorded";

  /** How many students the pipeline writes at once. */
  private static final int PART = 250;

  private KafkaLimit() {}

  /** Argument: the port that says that it is ready. */
  public static void main(String[] args) {
    var parts = ContenderConfiguration.start();
    var recorded = parts.getBean(Environment.class).getRequiredProperty(RECORDED);
    var writes = MongoWrites.of(parts, Path.of(recorded));
    try (var consumer =
            parts.getBean(KafkaClients.class).groupConsumer(ContenderConfiguration.batch(parts));
        var ready = ContenderConfiguration.ready(args[0])) {
      consumer.subscribe(List.of("students"));
      while (!ready.isClosed()) {
        var students = new ArrayList<String>();
        consumer.poll(Duration.ofSeconds(1)).forEach(next -> students.add(next.key()));
        for (var from = 0; from < students.size(); from += PART) {
          writes.write(students.subList(from, Math.min(from + PART, students.size())));
        }
        if (!students.isEmpty()) {
          consumer.commitSync();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
