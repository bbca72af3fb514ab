package org.wayfinder.recommendation.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one engine version. They are data, kept in one file per version with their
 * sources, so that an old version stays what it was and can still be ranked with.
 *
 * @param version engine version that every recommendation is pinned to
 * @param student norms of the student scores, on 0..40, in RIASEC order
 * @param career norms of the careers' interest figures, on 1..7, in RIASEC order
 * @param weightRiasec share of the RIASEC part in the score, 0..1; the rest is the activities'
 * @param profiles how clusters get their profiles
 * @param uncertainty how exact answers are; null in version 1, which knew no tie groups
 * @param carelessness when answers are careless; null in version 1, which didn't look
 */
public record EngineConstants(
    int version,
    List<Norm> student,
    List<Norm> career,
    double weightRiasec,
    ProfileRule profiles,
    @Nullable Uncertainty uncertainty,
    @Nullable Carelessness carelessness) {

  public EngineConstants {
    student = List.copyOf(student);
    career = List.copyOf(career);
    if (student.size() != Riasec.COUNT || career.size() != Riasec.COUNT) {
      throw new IllegalArgumentException("Norms are needed for all six scales.");
    }
    share(weightRiasec);
  }

  /** The constants of version 1, or of one that differs from it in numbers only. */
  public EngineConstants(int version, List<Norm> student, List<Norm> career, double weightRiasec) {
    this(version, student, career, weightRiasec, ProfileRule.FIRST, null, null);
  }

  private static void share(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("A share must be from 0 to 1: " + share);
    }
  }

  /** Mean and standard deviation of one scale in the norm group. */
  public record Norm(double mean, double sd) {

    public Norm {
      if (!Double.isFinite(mean) || !(sd > 0) || !Double.isFinite(sd)) {
        throw new IllegalArgumentException("Not a norm: mean " + mean + ", SD " + sd);
      }
    }

    double standardise(double score) {
      return (score - mean) / sd;
    }
  }

  /**
   * How much of an observed score is the person and not the moment, and when an order is none.
   *
   * @param interests reliability of an interest score of the form's ten items, 0..1
   * @param activities reliability of an activity score of the form's two items, 0..1
   * @param draws how many true profiles are drawn for a student; even
   * @param tiePercent clusters that outrank the best one in so many of 100 draws are tied with it
   */
  public record Uncertainty(double interests, double activities, int draws, int tiePercent) {

    private static final double ITEMS_OF_THE_FORM = 2;

    public Uncertainty {
      share(interests);
      share(activities);
      if (draws < 2 || draws % 2 != 0 || draws > 2 * Noise.ROWS) {
        throw new IllegalArgumentException("Draws come in pairs, not too many: " + draws);
      }
    }

    /** Reliability of an activity score with so many reserve items beside the form's two. */
    double activities(int reserveItems) {
      return reserveItems == 0
          ? activities
          : lengthened(activities, 1 + reserveItems / ITEMS_OF_THE_FORM);
    }

    /** Reliability of an interest score of so many items. */
    double interests(int items) {
      return items == Profile.FULL_FORM
          ? interests
          : lengthened(interests, items / (double) Profile.FULL_FORM);
    }

    /** Of a score of so many times the items of the same kind (Spearman 1910, Brown 1910). */
    private static double lengthened(double reliability, double length) {
      return length * reliability / (1 + (length - 1) * reliability);
    }
  }

  /**
   * When answers are careless: items that were asked twice in other words are answered differently.
   *
   * @param stepsApart how far the two answers (1..5) lie apart on the average from which on
   * @param pairs from so many pairs on it is judged
   */
  public record Carelessness(double stepsApart, int pairs) {}
}
