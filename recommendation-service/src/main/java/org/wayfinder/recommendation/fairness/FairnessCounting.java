package org.wayfinder.recommendation.fairness;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.recommendation.edition.Edition;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.lease.Lease;
import org.wayfinder.recommendation.reranking.Rerankings;
import org.wayfinder.recommendation.student.StudentStore;

/**
 * Counts each school now and then, on one instance at a time, while nobody is being ranked anew. A
 * card is replaced only when at least {@link ExposureCount#FEWEST} students' part in it differs, so
 * that no two cards can be subtracted to see what a few have answered.
 */
final class FairnessCounting {

  private static final Logger log = LoggerFactory.getLogger(FairnessCounting.class);
  private static final int AT_ONCE = 200;

  private final StudentStore students;
  private final Editions editions;
  private final Rerankings rerankings;
  private final List<Subject> subjects;
  private final Lease lease;
  private final Duration every;
  private final Clock clock;
  private boolean indexed;

  FairnessCounting(
      StudentStore students,
      Editions editions,
      Rerankings rerankings,
      List<Subject> subjects,
      Lease lease,
      Duration every,
      Clock clock) {
    this.students = students;
    this.editions = editions;
    this.rerankings = rerankings;
    this.subjects = List.copyOf(subjects);
    this.lease = lease;
    this.every = every;
    this.clock = clock;
  }

  /** Counts the schools whose time has come, if this instance is the one. */
  void step() {
    var edition = editions.current();
    if (edition.isEmpty() || !isSettled(edition.get()) || !lease.hold()) {
      return;
    }
    if (!indexed) {
      students.createIndexes();
      indexed = true;
    }
    BooleanSupplier goOn = () -> isSettled(edition.get()) && lease.hold();
    for (var school = next(""); school.isPresent(); school = next(school.get())) {
      for (var subject : subjects) {
        if (isDue(subject, school.get()) && !count(subject, school.get(), edition.get(), goOn)) {
          return;
        }
      }
    }
  }

  /** On the way down: another instance need not wait. */
  void letGo() {
    lease.release();
  }

  private Optional<String> next(String school) {
    return students.schoolAfter(school);
  }

  private boolean isSettled(Edition edition) {
    return editions.current().filter(now -> now.number() == edition.number()).isPresent()
        && rerankings.isFinished(edition.number(), editions.engineVersion());
  }

  /** A card that shows nothing gives nothing away, so it need not wait. */
  private boolean isDue(Subject subject, String schoolId) {
    return subject
        .cards()
        .counted(schoolId)
        .filter(counted -> !counted.tally().equals(Tally.EMPTY))
        .map(counted -> !counted.lookedAt().plus(every).isAfter(clock.instant()))
        .orElse(true);
  }

  /** False when it has to be done again later, because something newer has begun meanwhile. */
  private boolean count(Subject subject, String schoolId, Edition edition, BooleanSupplier goOn) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var count = subject.begin().apply(schoolId, edition);
    var page = students.ofSchool(schoolId, "", AT_ONCE);
    while (!page.isEmpty()) {
      count.add(page);
      if (!goOn.getAsBoolean()) {
        return false;
      }
      page = students.ofSchool(schoolId, page.getLast().studentId(), AT_ONCE);
    }
    var cards = subject.cards();
    var before = cards.counted(schoolId);
    var tally = count.tally();
    if (before.isEmpty() || tally.apart(before.get().tally()) >= ExposureCount.FEWEST) {
      cards.put(count.card(now), tally);
      log.info("Counted the {} of a school with edition {}", subject.name(), edition.number());
    } else {
      cards.looked(schoolId, now);
    }
    return true;
  }
}
