package org.wayfinder.recommendation.worker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.recommendation.ranking.RankingService;
import org.wayfinder.recommendation.student.StudentState;

/**
 * What is done with a batch, in this order: read the records, hand the states to the ranking, store
 * the ranks, send the news and the dead letters. A large batch is done in parts: while one part is
 * added to the history and announced, the newest ranks of the next one are stored and the one after
 * that is read and ranked, so that neither the processors nor the database wait for each other. It
 * returns when all of it is stored and acknowledged, and it may be done again any number of times.
 */
final class KafkaBatchProcessor {

  private static final Logger log = LoggerFactory.getLogger(KafkaBatchProcessor.class);

  /** Large enough for bulk writes to pay, small enough for the first part to be ranked soon. */
  private static final int PART = 250;

  private final KafkaStudentEvents events;
  private final RankingService ranking;
  private final LiveWork live;
  private final Freshness freshness;

  KafkaBatchProcessor(
      KafkaStudentEvents events, RankingService ranking, LiveWork live, Freshness freshness) {
    this.events = events;
    this.ranking = ranking;
    this.live = live;
    this.freshness = freshness;
  }

  void process(List<ConsumerRecord<String, byte[]>> received, KafkaOutlet outlet) {
    try (var _ = live.begin();
        var finishing = new StepBehind("student-finisher");
        var storing = new StepBehind("student-writer")) {
      for (var from = 0; from < received.size(); from += PART) {
        var part = read(received.subList(from, Math.min(from + PART, received.size())));
        var ranked = ranking.rank(part.states.values());
        storing.next(() -> {
          var newest = ranking.storeNewest(ranked);
          finishing.next(() -> finish(part, newest, outlet));
        });
      }
    }
  }

  /** The records of a part: those that can be used, and those that can't. */
  private record Part(
      Map<ConsumerRecord<String, byte[]>, StudentState> states,
      List<Instant> sentAt,
      List<KafkaDeadLetter> letters) {}

  private Part read(List<ConsumerRecord<String, byte[]>> received) {
    var letters = new ArrayList<KafkaDeadLetter>();
    var sent = new ArrayList<Instant>();
    var states = new LinkedHashMap<ConsumerRecord<String, byte[]>, StudentState>();
    for (var next : received) {
      switch (events.read(next)) {
        case KafkaStudentEvents.Reading.Good(var state, var sentAt) -> {
          states.put(next, state);
          if (sentAt != null) {
            sent.add(sentAt);
          }
        }
        case KafkaStudentEvents.Reading.Bad(var cause, var detail) ->
            letters.add(new KafkaDeadLetter(next, cause, detail));
      }
    }
    return new Part(states, sent, letters);
  }

  private void finish(Part part, RankingService.Ranked newest, KafkaOutlet outlet) {
    var outcome = ranking.storeHistory(newest);
    var letters = new ArrayList<>(part.letters);
    part.states.forEach((record, state) -> {
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
    freshness.done(part.sentAt);
  }
}
