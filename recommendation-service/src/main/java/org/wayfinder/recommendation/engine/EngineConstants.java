package org.wayfinder.recommendation.engine;

import java.util.List;

/**
 * The numbers of one engine version. They are data, kept in one file per version with their
 * sources, so that an old version stays what it was.
 *
 * @param version engine version that every recommendation is pinned to
 * @param student norms of the student scores, on 0..40, in RIASEC order
 * @param career norms of the careers' interest figures, on 1..7, in RIASEC order
 * @param weightRiasec share of the RIASEC part in the score, 0..1; the rest is the activities'
 */
public record EngineConstants(
    int version, List<Norm> student, List<Norm> career, double weightRiasec) {

  public EngineConstants {
    student = List.copyOf(student);
    career = List.copyOf(career);
    if (student.size() != Riasec.COUNT || career.size() != Riasec.COUNT) {
      throw new IllegalArgumentException("Norms are needed for all six scales.");
    }
    if (!(weightRiasec >= 0 && weightRiasec <= 1)) {
      throw new IllegalArgumentException("The weight must be from 0 to 1: " + weightRiasec);
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
}
