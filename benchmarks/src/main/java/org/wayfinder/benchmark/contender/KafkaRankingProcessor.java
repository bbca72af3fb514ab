package org.wayfinder.benchmark.contender;

import java.nio.ByteBuffer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.wayfinder.recommendation.ranking.RankingService;
import org.wayfinder.recommendation.ranking.Recommendation;
import org.wayfinder.recommendation.student.StateReader;
import org.wayfinder.recommendation.student.StudentRecord;
import org.wayfinder.recommendation.updates.KafkaUpdateEvents;

/**
 * Merges a state into what the task's store knows of the student, ranks, hands the documents to the
 * writes and forwards the news.
 */
final class KafkaRankingProcessor implements Processor<String, byte[], String, byte[]> {

  /** The store of what is known of each student: the revision, then the newest state's body. */
  static final String KNOWN = "known";

  private final StateReader reader;
  private final RankingService ranking;
  private final KafkaUpdateEvents events;
  private @Nullable ProcessorContext<String, byte[]> context;
  private @Nullable KeyValueStore<String, byte[]> known;
  private @Nullable KafkaBulkWrites writes;

  KafkaRankingProcessor(ApplicationContext parts) {
    this.reader = parts.getBean(StateReader.class);
    this.ranking = parts.getBean(RankingService.class);
    this.events = parts.getBean(KafkaUpdateEvents.class);
  }

  @Override
  public void init(ProcessorContext<String, byte[]> open) {
    context = open;
    known = open.getStateStore(KNOWN);
    writes = open.getStateStore(KafkaBulkWrites.NAME);
  }

  @Override
  public void process(Record<String, byte[]> received) {
    try {
      rank(received);
    } catch (StateReader.UnreadableException e) {
      throw new IllegalStateException(e);
    }
  }

  private void rank(Record<String, byte[]> received) throws StateReader.UnreadableException {
    if (context == null || known == null || writes == null) {
      throw new IllegalStateException("not initialised");
    }
    var before = known(received.key(), known.get(received.key()));
    var student = before.heard(reader.state(received.value()));
    known.put(received.key(), stored(before.revision() + 1, received.value()));
    var profile = student.profile();
    if (profile != null) {
      var recommendation =
          ranking.compute(student.studentId(), profile.number(), profile.profile());
      writes.add(student, recommendation);
      context.forward(news(recommendation, received.timestamp()));
    }
  }

  private StudentRecord known(String studentId, byte @Nullable [] stored)
      throws StateReader.UnreadableException {
    var unknown = StudentRecord.unknown(studentId);
    if (stored == null) {
      return unknown;
    }
    var in = ByteBuffer.wrap(stored);
    var revision = in.getLong();
    var body = new byte[in.remaining()];
    in.get(body);
    var heard = unknown.heard(reader.state(body));
    return new StudentRecord(studentId, revision, heard.erased(), heard.roster(), heard.profile());
  }

  private static byte[] stored(long revision, byte[] body) {
    return ByteBuffer.allocate(Long.BYTES + body.length).putLong(revision).put(body).array();
  }

  private Record<String, byte[]> news(Recommendation recommendation, long timestamp) {
    var record = events.toRecord(recommendation.update());
    return new Record<>(record.key(), record.value(), timestamp, record.headers());
  }
}
