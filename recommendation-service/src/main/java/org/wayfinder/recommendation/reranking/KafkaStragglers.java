package org.wayfinder.recommendation.reranking;

import java.util.List;
import java.util.function.Supplier;
import org.wayfinder.recommendation.ranking.RankingService;
import org.wayfinder.recommendation.student.StudentStore;
import org.wayfinder.recommendation.worker.KafkaOutlet;

/** Ranks those who were left behind as a slice would. There are few, so each time opens its way. */
record KafkaStragglers(StudentStore students, RankingService ranking, Supplier<KafkaOutlet> outlets)
    implements Stragglers {

  @Override
  public int rank(List<String> studentIds) {
    try (var outlet = outlets.get()) {
      var outcome = ranking.storeAgain(ranking.rankKnown(students.find(studentIds).values()));
      outlet.send(outcome.updates(), List.of());
      return outcome.failed().size();
    }
  }
}
