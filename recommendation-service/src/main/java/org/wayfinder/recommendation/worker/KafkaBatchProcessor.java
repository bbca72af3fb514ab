package org.wayfinder.recommendation.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.recommendation.ranking.RankingService;
import org.wayfinder.recommendation.student.StudentState;

/**
 * What is done with a batch, in this order: read the records, hand the states to the ranking, send
 * the news and the dead letters. It may be done again any number of times.
 */
final class KafkaBatchProcessor {

  private static final Logger log = LoggerFactory.getLogger(KafkaBatchProcessor.class);

  private final KafkaStudentEvents events;
  private final RankingService ranking;

  KafkaBatchProcessor(KafkaStudentEvents events, RankingService ranking) {
    this.events = events;
    this.ranking = ranking;
  }

  void process(List<ConsumerRecord<String, byte[]>> received, KafkaOutlet outlet) {
    var letters = new ArrayList<KafkaDeadLetter>();
    var states = new LinkedHashMap<ConsumerRecord<String, byte[]>, StudentState>();
    for (var next : received) {
      switch (events.read(next)) {
        case KafkaStudentEvents.Reading.Good(var state) -> states.put(next, state);
        case KafkaStudentEvents.Reading.Bad(var cause, var detail) ->
            letters.add(new KafkaDeadLetter(next, cause, detail));
      }
    }
    var outcome = ranking.apply(states.values());
    states.forEach((record, state) -> {
      if (outcome.failed().contains(state.studentId())) {
        letters.add(
            new KafkaDeadLetter(
                record, DeadLetterCause.RANKING_FAILED, "The engine failed; see the log"));
      }
    });
    letters.forEach(letter ->
        log.warn(
            "Dead letter {} from {}-{}@{}: {}",
            letter.cause().code(),
            letter.received().topic(),
            letter.received().partition(),
            letter.received().offset(),
            letter.detail()));
    outlet.send(outcome.updates(), letters);
  }
}
