package org.wayfinder.recommendation.worklist;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.engine.StatedChoice;
import org.wayfinder.recommendation.ranking.RankingHearer;
import org.wayfinder.recommendation.ranking.Recommendation;
import org.wayfinder.recommendation.ranking.RecommendationStore;
import org.wayfinder.recommendation.review.Review;
import org.wayfinder.recommendation.review.ReviewHearer;
import org.wayfinder.recommendation.review.TieGroupOf;
import org.wayfinder.recommendation.student.StudentRecord;

/**
 * Keeps the rows of worklists up to date: one read and one bulk write for a batch of the worker,
 * and none where nothing in a row changes, as for most students when a new edition is ranked.
 */
final class WorklistRows implements RankingHearer, ReviewHearer {

  private final WorklistStore store;
  private final Clock clock;

  WorklistRows(WorklistStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void stored(Collection<StudentRecord> students, Collection<Recommendation> newest) {
    var now = now();
    var changes = new HashMap<String, UnaryOperator<WorklistRow>>();
    for (var student : students) {
      var roster = student.roster();
      if (roster == null) {
        changes.put(student.studentId(), row -> row);
      } else {
        var heard = new WorklistRow.Roster(roster.version(), roster.counsellorIds());
        changes.put(
            student.studentId(),
            row -> roster.profiling() ? row.with(heard) : row.withoutRanking(heard));
      }
    }
    for (var recommendation : newest) {
      var ranked = ranked(recommendation);
      changes.merge(
          recommendation.studentId(),
          row -> row.with(ranked, now),
          (first, second) -> row -> second.apply(first.apply(row)));
    }
    change(changes, now);
  }

  @Override
  public void reviewed(Review review, @Nullable Recommendation seen) {
    var progress = review.progress();
    var reviewed =
        new WorklistRow.Reviewed(
            review.version(),
            review.author().at(),
            progress.status(),
            progress.followUpOn(),
            seen == null ? null : first(seen));
    change(Map.of(review.studentId(), row -> row.with(reviewed)), now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Repeats where somebody else wrote; each part of a row only ever gets newer. */
  private void change(Map<String, UnaryOperator<WorklistRow>> changes, Instant now) {
    var open = Set.copyOf(changes.keySet());
    while (!open.isEmpty()) {
      var stored = store.find(open);
      var changed = new ArrayList<WorklistRow>();
      for (var id : open) {
        var before = stored.getOrDefault(id, WorklistRow.unknown(id, now));
        var after = Objects.requireNonNull(changes.get(id)).apply(before);
        if (after.revision() == 0 || !after.equals(before)) {
          changed.add(after);
        }
      }
      open = store.put(changed);
    }
  }

  private static WorklistRow.Ranked ranked(Recommendation recommendation) {
    var ranking = recommendation.ranking();
    return new WorklistRow.Ranked(
        RecommendationStore.historyKey(recommendation),
        recommendation.profileVersion(),
        ranking.quality().status(),
        first(recommendation),
        TieGroupOf.first(recommendation).values().stream().mapToInt(Set::size).max().orElse(0),
        ranking.frameworks().stream()
            .anyMatch(framework -> framework.statedChoice() == StatedChoice.CONTRADICT));
  }

  private static List<String> first(Recommendation recommendation) {
    return TieGroupOf.first(recommendation).values().stream()
        .flatMap(Set::stream)
        .sorted()
        .toList();
  }
}
