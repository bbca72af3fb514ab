package org.wayfinder.benchmark.contender;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.springframework.context.ApplicationContext;
import org.wayfinder.recommendation.ranking.Recommendation;
import org.wayfinder.recommendation.ranking.RecommendationStore;
import org.wayfinder.recommendation.student.StudentRecord;
import org.wayfinder.recommendation.student.StudentStore;

/**
 * Gathers documents and writes them in bulk. It is a state store because Kafka Streams flushes
 * those before it commits offsets: so nothing is committed that is not in MongoDB.
 */
final class KafkaBulkWrites implements StateStore {

  static final String NAME = "writes";

  private final StudentStore students;
  private final RecommendationStore recommendations;
  private final int bulk;
  private final List<StudentRecord> changed = new ArrayList<>();
  private final List<Recommendation> ranked = new ArrayList<>();
  private boolean open;

  private KafkaBulkWrites(ApplicationContext parts, int bulk) {
    this.students = parts.getBean(StudentStore.class);
    this.recommendations = parts.getBean(RecommendationStore.class);
    this.bulk = bulk;
  }

  void add(StudentRecord student, Recommendation recommendation) {
    changed.add(student);
    ranked.add(recommendation);
    if (changed.size() >= bulk) {
      flush();
    }
  }

  @Override
  public void flush() {
    if (!changed.isEmpty()) {
      students.put(changed);
      recommendations.putNewest(ranked);
      recommendations.addToHistory(ranked);
      changed.clear();
      ranked.clear();
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    context.register(root, (_, _) -> {});
    open = true;
  }

  @Override
  public void close() {
    open = false;
  }

  @Override
  public boolean persistent() {
    return false;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  static StoreBuilder<KafkaBulkWrites> builder(ApplicationContext parts, int bulk) {
    return new StoreBuilder<>() {
      @Override
      public StoreBuilder<KafkaBulkWrites> withCachingEnabled() {
        return this;
      }

      @Override
      public StoreBuilder<KafkaBulkWrites> withCachingDisabled() {
        return this;
      }

      @Override
      public StoreBuilder<KafkaBulkWrites> withLoggingEnabled(Map<String, String> config) {
        return this;
      }

      @Override
      public StoreBuilder<KafkaBulkWrites> withLoggingDisabled() {
        return this;
      }

      @Override
      public KafkaBulkWrites build() {
        return new KafkaBulkWrites(parts, bulk);
      }

      @Override
      public Map<String, String> logConfig() {
        return Map.of();
      }

      @Override
      public boolean loggingEnabled() {
        return false;
      }

      @Override
      public String name() {
        return NAME;
      }
    };
  }
}
