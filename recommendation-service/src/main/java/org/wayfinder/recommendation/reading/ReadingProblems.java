package org.wayfinder.recommendation.reading;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** What goes wrong when somebody asks for a recommendation. */
public final class ReadingProblems {

  private static final ProblemType NOT_READY =
      new ProblemType(
          "recommendation-not-ready", HttpStatus.NOT_FOUND, "There is no such recommendation yet");

  private ReadingProblems() {}

  /** It isn't there, and soon may be. */
  public static ProblemException notReady() {
    return new ProblemException(
        NOT_READY,
        "Nothing was ranked yet for this version. Ask again in a moment.",
        Duration.ofSeconds(1));
  }
}
