package org.wayfinder.recommendation.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayfinder.recommendation.RunningService;
import org.wayfinder.recommendation.review.Review;

/**
 * Measures a caseload of 5,000 over HTTP, with a roster that answers at once and a database in the
 * same process. The log has the figures; only a worklist that is far too slow fails.
 */
@Tag("long")
class WorklistSpeedIntegrationTests extends RunningService {

  private static final Logger log = LoggerFactory.getLogger(WorklistSpeedIntegrationTests.class);
  private static final int CASELOAD = 5_000;
  private static final int WARM_UP = 60;
  private static final int CALLS = 100;

  @Autowired private WorklistStore rows;

  @Test
  void fiveThousandStudentsAreAnsweredWithinASecond() {
    var ids = IntStream.range(0, CASELOAD).mapToObj("speedy-%04d"::formatted).toList();
    PROFILES.caseload("speedy", "speedy", ids.subList(0, 100));
    var all = new ArrayList<WorklistRow>();
    for (var i = 0; i < CASELOAD; i++) {
      all.add(
          Rows.of(ids.get(i), "speedy")
              .with(Rows.ranked(1 + i % 3, 1, "care", "labs", "own-" + i % 7), Rows.NOW)
              .with(
                  Rows.reviewed(
                      1,
                      i % 2 == 0 ? Review.Status.DISCUSSED : Review.Status.FOLLOW_UP,
                      "2026-12-01",
                      "care",
                      "labs")));
    }
    assertThat(rows.put(all)).isEmpty();
    var times = new long[CALLS];
    for (var call = -WARM_UP; call < CALLS; call++) {
      var begun = System.nanoTime();
      var answer = get("/api/caseloads/speedy/worklist?limit=50", "speedy");
      if (call >= 0) {
        times[call] = System.nanoTime() - begun;
      }
      assertThat(answer.statusCode()).isEqualTo(200);
    }
    rows.erase(ids);
    Arrays.sort(times);
    var p95 = Duration.ofNanos(times[CALLS * 95 / 100]);
    log.info(
        "A worklist of {}: median {} ms, p95 {} ms",
        CASELOAD,
        Duration.ofNanos(times[CALLS / 2]).toMillis(),
        p95.toMillis());
    assertThat(p95).isLessThan(Duration.ofSeconds(1));
  }
}
