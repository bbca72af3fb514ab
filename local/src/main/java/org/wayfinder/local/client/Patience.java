package org.wayfinder.local.client;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Asks again when a server says "not now": limits and things that have only just started. */
public final class Patience {

  private static final Set<Integer> NOT_NOW = Set.of(429, 502, 503, 504);
  private static final int TRIES = 20;
  private static final long LONGEST_SECONDS = 5;

  private Patience() {}

  public static Answer get(WayfinderClient client, String path) {
    return until(() -> client.get(path));
  }

  /** The first answer that is not "not now", or the last one. The request must be repeatable. */
  public static Answer until(Supplier<Answer> request) {
    var answer = request.get();
    for (var again = 1; again < TRIES && NOT_NOW.contains(answer.status()); again++) {
      pause(answer);
      answer = request.get();
    }
    return answer;
  }

  private static void pause(Answer answer) {
    var seconds = answer.header("Retry-After").filter(text -> text.matches("\\d{1,4}"));
    try {
      TimeUnit.SECONDS.sleep(Math.min(LONGEST_SECONDS, seconds.map(Long::parseLong).orElse(1L)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
