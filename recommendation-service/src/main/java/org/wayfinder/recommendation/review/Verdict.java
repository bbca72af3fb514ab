package org.wayfinder.recommendation.review;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a counsellor made of one recommended cluster.
 *
 * @param others the clusters that are to be looked at, too, or instead; some when the cluster was
 *     widened, one when it was replaced, else none
 * @param note for colleagues; null for none
 */
public record Verdict(
    String cluster, Decision decision, Why why, List<String> others, @Nullable String note) {

  public Verdict {
    others = List.copyOf(others);
  }

  /** Whether counsellor and engine are of one mind. */
  public boolean agrees() {
    return decision == Decision.ACCEPT;
  }

  /** Without the note, so that a log line can't hold it. */
  @Override
  public String toString() {
    return "Verdict[" + cluster + ", " + decision + ", " + why + "]";
  }

  /** What becomes of the cluster. */
  public enum Decision implements Keyed {
    /** It is a good recommendation. */
    ACCEPT(0, 0),
    /** It is, but others are to be looked at as well. */
    WIDEN(1, 5),
    /** Another one takes its place. */
    REPLACE(1, 1),
    /** It is not for this student. */
    DISMISS(0, 0);

    private final int fewest;
    private final int most;

    Decision(int fewest, int most) {
      this.fewest = fewest;
      this.most = most;
    }

    /** How many other clusters go with it at least. */
    int fewest() {
      return fewest;
    }

    /** How many other clusters go with it at most. */
    int most() {
      return most;
    }

    @Override
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The reason for a decision. */
  public enum Why implements Keyed {
    /** The student speaks of it with interest, or of others. */
    CONVERSATION,
    /** What the student stated as a choice. */
    STATED_CHOICE,
    /** Courses, grades, activities. */
    RECORD,
    /** The preparation it takes. */
    PREPARATION,
    /** What is to be had near by, at a cost the family can bear. */
    OPPORTUNITY,
    /** The cluster shows only a part of what fits. */
    TOO_NARROW,
    /** The answers don't say what the student means. */
    DOUBTFUL_ANSWERS,
    OTHER;

    @Override
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
