package org.wayfinder.benchmark.contender;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.context.ApplicationContext;
import org.wayfinder.recommendation.messaging.KafkaClients;
import org.wayfinder.recommendation.ranking.RankingService;
import org.wayfinder.recommendation.student.StateReader;
import org.wayfinder.recommendation.updates.KafkaUpdateEvents;

/** The obvious way: one record, one upsert a document, one message, one commit at a time. */
public final class KafkaOneByOne {

  private final RankingService ranking;
  private final StateReader reader;
  private final KafkaUpdateEvents events;
  private final Producer<String, byte[]> producer;

  private KafkaOneByOne(ApplicationContext parts, Producer<String, byte[]> producer) {
    this.ranking = parts.getBean(RankingService.class);
    this.reader = parts.getBean(StateReader.class);
    this.events = parts.getBean(KafkaUpdateEvents.class);
    this.producer = producer;
  }

  private void process(byte[] body) throws Exception {
    for (var update : ranking.apply(List.of(reader.state(body))).updates()) {
      producer.send(events.toRecord(update)).get();
    }
  }

  /** Argument: the port that says that it is ready. */
  public static void main(String[] args) throws Exception {
    var parts = ContenderConfiguration.start();
    var clients = parts.getBean(KafkaClients.class);
    try (var consumer = clients.groupConsumer(1);
        var producer = clients.producer();
        var ready = ContenderConfiguration.ready(args[0])) {
      var work = new KafkaOneByOne(parts, producer);
      consumer.subscribe(List.of("students"));
      while (!ready.isClosed()) {
        for (var next : consumer.poll(Duration.ofSeconds(1))) {
          work.process(next.value());
          consumer.commitSync();
        }
      }
    }
  }
}
