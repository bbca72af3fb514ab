package org.wayfinder.recommendation.reranking;

import java.time.Clock;
import java.util.List;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.ranking.RankingService;
import org.wayfinder.recommendation.student.StudentRecord;
import org.wayfinder.recommendation.student.StudentStore;
import org.wayfinder.recommendation.worker.KafkaOutlet;
import org.wayfinder.recommendation.worker.LiveWork;
import org.wayfinder.recommendation.worker.StepBehind;

/**
 * Ranks the students of a slice in small parts, and marks the slice when all of it is stored and
 * announced. Before each part it gives way to students who have just saved. It may be done again
 * any number of times.
 */
final class KafkaSliceProcessor {

  private final Editions editions;
  private final StudentStore students;
  private final RankingService ranking;
  private final RerankingStore store;
  private final LiveWork live;
  private final RerankingProperties settings;
  private final Clock clock;

  KafkaSliceProcessor(
      Editions editions,
      StudentStore students,
      RankingService ranking,
      RerankingStore store,
      LiveWork live,
      RerankingProperties settings,
      Clock clock) {
    this.editions = editions;
    this.students = students;
    this.ranking = ranking;
    this.store = store;
    this.live = live;
    this.settings = settings;
    this.clock = clock;
  }

  /** Does a slice, unless it is done, gone, or of an edition that has been replaced. */
  void process(KafkaSliceItem item, KafkaOutlet outlet) {
    var current = editions.requireCurrent().number();
    if (item.edition() < current) {
      return;
    }
    var slice = store.slice(item.edition(), item.slice());
    if (slice.isEmpty() || slice.get().done()) {
      return;
    }
    if (item.edition() > current) {
      editions.learn(item.edition()); // before the event has come here
    }
    var failed = rank(slice.get(), outlet);
    store.finish(slice.get(), clock.instant(), failed);
  }

  private int rank(Slice slice, KafkaOutlet outlet) {
    var failed = 0;
    try (var storing = new StepBehind("reranking-writer")) {
      var page = next(slice, slice.after());
      while (!page.isEmpty()) {
        var ranked = ranking.rankKnown(page);
        failed += ranked.failed().size();
        storing.next(() -> outlet.send(ranking.storeAgain(ranked).updates(), List.of()));
        page = next(slice, page.getLast().studentId());
      }
    }
    return failed;
  }

  private List<StudentRecord> next(Slice slice, String after) {
    live.giveWay(settings.giveWay());
    return students.page(after, slice.upTo(), settings.part());
  }
}
