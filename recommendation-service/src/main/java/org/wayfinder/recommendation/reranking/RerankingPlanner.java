package org.wayfinder.recommendation.reranking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.recommendation.edition.Edition;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.lease.Lease;
import org.wayfinder.recommendation.ranking.RecommendationStore;
import org.wayfinder.recommendation.student.StudentStore;

/**
 * Sees to it that everybody is ranked with the newest edition and this engine: one instance plans
 * the slices, hands them out, hands out again what got lost, and looks at the end, and now and then
 * afterwards, for students who were left behind. All it knows lies in the database, so any other
 * instance goes on from there, and each step does no harm twice.
 */
final class RerankingPlanner {

  private static final Logger log = LoggerFactory.getLogger(RerankingPlanner.class);
  private static final int LEFT_BEHIND = 500;

  private final Editions editions;
  private final StudentStore students;
  private final RecommendationStore recommendations;
  private final RerankingStore store;
  private final SliceQueue queue;
  private final RerankingNews news;
  private final Stragglers stragglers;
  private final Lease lease;
  private final RerankingProperties settings;
  private final Clock clock;
  private int sentInGeneration = -1;
  private boolean indexed;
  private @Nullable Instant toldAt;
  private @Nullable Instant checkedAt;

  RerankingPlanner(
      Editions editions,
      StudentStore students,
      RecommendationStore recommendations,
      RerankingStore store,
      SliceQueue queue,
      RerankingNews news,
      Stragglers stragglers,
      Lease lease,
      RerankingProperties settings,
      Clock clock) {
    this.editions = editions;
    this.students = students;
    this.recommendations = recommendations;
    this.store = store;
    this.queue = queue;
    this.news = news;
    this.stragglers = stragglers;
    this.lease = lease;
    this.settings = settings;
    this.clock = clock;
  }

  /** Does what there is to do, if this instance is the one. */
  void step() {
    var edition = editions.current().map(Edition::number).orElse(0);
    if (edition == 0 || !lease.hold()) {
      return;
    }
    var newest = store.newest();
    if (newest.isPresent() && newest.get().edition() > edition) {
      editions.learn(newest.get().edition()); // another instance knows more than this one
      return;
    }
    if (newest.isEmpty()
        || newest.get().isBehind(edition, editions.engineVersion())
        || newest.get().state() == Reranking.State.PLANNING) {
      plan(edition);
      return;
    }
    switch (newest.get().state()) {
      case RUNNING -> watch(newest.get());
      case DONE -> check(newest.get());
      case PLANNING, SUPERSEDED -> {}
    }
  }

  /** On the way down: another instance need not wait. */
  void letGo() {
    lease.release();
  }

  private void plan(int edition) {
    if (!indexed) {
      recommendations.createIndexes();
      indexed = true;
    }
    for (var older : store.openBefore(edition)) {
      var given = older.ended(Reranking.State.SUPERSEDED, now(), older.failed());
      news.tell(given);
      store.end(given);
    }
    var planned = Reranking.planned(edition, editions.engineVersion(), now());
    store.plan(planned);
    var slices = slices(edition);
    var total = slices.stream().mapToLong(Slice::students).sum();
    var started = planned.started(total, now());
    store.start(started, slices);
    log.info(
        "Ranking {} students anew with edition {} and engine version {}",
        total,
        edition,
        editions.engineVersion());
    handOut(edition, slices.stream().map(Slice::number).toList());
    tell(started);
  }

  /**
   * Divides the students there are now. Whoever comes later is ranked with this edition when they
   * save, or found at the end.
   */
  private List<Slice> slices(int edition) {
    var slices = new ArrayList<Slice>();
    var after = "";
    var ids = students.ids(after, settings.slice());
    while (!ids.isEmpty()) {
      slices.add(new Slice(edition, slices.size(), after, ids.getLast(), ids.size(), false));
      after = ids.getLast();
      if (!lease.hold()) {
        throw new IllegalStateException("Another instance plans now");
      }
      ids = students.ids(after, settings.slice());
    }
    return slices;
  }

  private void handOut(int edition, List<Integer> slices) {
    var generation = queue.generation();
    if (slices.isEmpty()) {
      return;
    }
    queue.send(edition, slices);
    store.sent(edition, now());
    sentInGeneration = generation;
  }

  private void watch(Reranking running) {
    var open = store.open(running.edition());
    if (open.isEmpty()) {
      finish(running);
    } else if (isLost(running)) {
      log.info("Handing out {} slices of edition {}", open.size(), running.edition());
      handOut(running.edition(), open);
    } else if (toldAt == null || isOver(toldAt, settings.news())) {
      tell(running);
    }
  }

  /** Whether nobody seems to have the open slices. */
  private boolean isLost(Reranking running) {
    var sent = running.sentAt();
    if (sent == null) {
      return true;
    }
    if (sentInGeneration >= 0 && sentInGeneration != queue.generation()) {
      return true;
    }
    var progress = running.progressAt();
    return isOver(sent, settings.stalled())
        && (progress == null || isOver(progress, settings.stalled()));
  }

  private void finish(Reranking running) {
    var failed = running.failed() + catchUp(running.edition());
    var done = running.ended(Reranking.State.DONE, now(), failed);
    tell(done);
    store.end(done);
    log.info("Ranked {} students anew with edition {}", done.done(), done.edition());
  }

  private void check(Reranking done) {
    if (checkedAt == null || isOver(checkedAt, settings.check())) {
      catchUp(done.edition());
    }
  }

  /**
   * Ranks whoever was ranked with an older edition or engine after their slice was done, by an
   * instance that had not heard of the newer one. Each is tried once.
   *
   * @return how many the engine failed on
   */
  private int catchUp(int edition) {
    checkedAt = now();
    var failed = 0;
    var behind = behind(edition, "");
    while (!behind.isEmpty() && lease.hold()) {
      log.info("Ranking {} students who were left behind edition {}", behind.size(), edition);
      failed += stragglers.rank(behind);
      behind = behind(edition, behind.getLast());
    }
    return failed;
  }

  private List<String> behind(int edition, String after) {
    return recommendations.behind(edition, editions.engineVersion(), after, LEFT_BEHIND);
  }

  private void tell(Reranking now) {
    news.tell(now);
    toldAt = now();
  }

  private boolean isOver(Instant since, Duration time) {
    return Duration.between(since, clock.instant()).compareTo(time) >= 0;
  }

  /** As exact as the store keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
