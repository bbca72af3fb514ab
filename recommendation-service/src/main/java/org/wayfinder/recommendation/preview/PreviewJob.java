package org.wayfinder.recommendation.preview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.recommendation.edition.Edition;
import org.wayfinder.recommendation.engine.RankingEngine;
import org.wayfinder.recommendation.student.StudentStore;
import org.wayfinder.recommendation.worker.LiveWork;

/**
 * Ranks every student with the current edition and with the draft, and counts what differs. Stores
 * how far it is and, at the end, the numbers that may be shown; nothing else leaves the memory.
 */
final class PreviewJob {

  private static final Logger log = LoggerFactory.getLogger(PreviewJob.class);
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(1);

  private final StudentStore students;
  private final PreviewStore store;
  private final LiveWork live;
  private final PreviewProperties settings;
  private final Clock clock;

  PreviewJob(
      StudentStore students,
      PreviewStore store,
      LiveWork live,
      PreviewProperties settings,
      Clock clock) {
    this.students = students;
    this.store = store;
    this.live = live;
    this.settings = settings;
    this.clock = clock;
  }

  /** Runs to the end, which is stored, unless it is told not to go on. */
  void run(Preview preview, Edition current, Edition draft, BooleanSupplier goOn) {
    try {
      var count = new EffectCount(current.content(), draft.content());
      var now = preview;
      var page = students.page("", null, settings.part());
      while (!page.isEmpty() && goOn.getAsBoolean()) {
        for (var student : page) {
          var profile = student.profile();
          if (profile != null && !student.erased() && !student.isDemo()) {
            var school = student.schoolId();
            count.add(
                RankingEngine.rank(profile.profile(), current.compiled(), school),
                RankingEngine.rank(profile.profile(), draft.compiled(), school));
          }
        }
        now = passed(now, now.done() + page.size());
        live.giveWay(settings.giveWay());
        page = students.page(page.getLast().studentId(), null, settings.part());
      }
      end(now, goOn.getAsBoolean() ? count.effect() : null);
    } catch (RuntimeException e) {
      log.warn("A preview could not be computed: {}", e.toString());
      fail(preview);
    }
  }

  /** Says how far it is, a few times a second at most. */
  private Preview passed(Preview before, long done) {
    var now = now();
    if (Duration.between(before.aliveAt(), now).compareTo(SIGN_OF_LIFE) < 0) {
      return before.passed(done, before.aliveAt());
    }
    var passed = before.passed(done, now);
    store.put(passed);
    return passed;
  }

  private void end(Preview now, @Nullable Effect effect) {
    var how = effect == null ? Preview.State.FAILED : Preview.State.DONE;
    store.put(now.finished(how, effect, now(), settings.kept()));
  }

  private void fail(Preview preview) {
    try {
      end(preview, null);
    } catch (RuntimeException e) {
      log.debug("Its silence says it, too", e);
    }
  }

  /** As exact as the store keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
