package org.wayfinder.recommendation.engine;

import java.util.List;
import java.util.Locale;

/**
 * Whether the answers carry a ranking. If not, there is none: reasons say why, and three openers
 * help the counsellor to talk first.
 *
 * @param missing the scales that were not measured
 * @param reasons why there is no ranking, or which part of it is absent
 * @param openers three when the status is not OK, else none
 */
public record AnswerQuality(
    Status status, List<Riasec> missing, List<Reason> reasons, List<Reason> openers) {

  public AnswerQuality {
    missing = List.copyOf(missing);
    reasons = List.copyOf(reasons);
    openers = List.copyOf(openers);
  }

  /** Whether there is a ranking. */
  public boolean ok() {
    return status == Status.OK;
  }

  /** What the answers are like. */
  public enum Status {
    OK,
    FLAT,
    CARELESS,
    INCOMPLETE;

    private final String key = name().toLowerCase(Locale.ROOT);

    public String key() {
      return key;
    }
  }
}
