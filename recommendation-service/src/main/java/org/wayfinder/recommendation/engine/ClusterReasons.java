package org.wayfinder.recommendation.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses what to say of a cluster: the two or three strongest agreements, the strongest
 * disagreement, the student's own choice. Whether an agreement is a strength or a shared dislike
 * depends on which side of the student's own average the dimension lies.
 */
final class ClusterReasons {

  private static final int MOST_POSITIVE = 3;

  private final Answers answers;
  private final List<String> activityIds;
  private final double meanInterest;
  private final double meanActivity;

  ClusterReasons(Answers answers, List<String> activityIds) {
    this.answers = answers;
    this.activityIds = activityIds;
    this.meanInterest = mean(answers.interests(), answers.scales());
    this.meanActivity = mean(answers.activities(), answers.dimensions());
  }

  private static double mean(double[] values, int[] used) {
    var sum = 0.0;
    for (var d : used) {
      sum += values[d];
    }
    return used.length == 0 ? 0 : sum / used.length;
  }

  List<Reason> of(
      Ranking.Contributions contributions, StatedChoice stated, int rank, int clusters) {
    var terms = new Terms(contributions);
    var reasons = new ArrayList<Reason>(MOST_POSITIVE + 2);
    for (var i = 0; i < terms.positive; i++) {
      if (i < 2 || 2 * terms.points(terms.strongest[i]) >= terms.points(terms.strongest[1])) {
        reasons.add(reason(terms, terms.strongest[i]));
      }
    }
    if (terms.weakest >= 0) {
      reasons.add(reason(terms, terms.weakest));
    }
    if (stated != StatedChoice.NONE) {
      var code =
          switch (stated) {
            case AGREE, NONE -> ReasonCode.STATED_AGREE;
            case STRETCH -> ReasonCode.STATED_STRETCH;
            case CONTRADICT -> ReasonCode.STATED_CONTRADICT;
          };
      reasons.add(Reason.of(code, new Argument.Amount(rank), new Argument.Amount(clusters)));
    }
    return List.copyOf(reasons);
  }

  /** Whether it is a strength, a shared dislike, too much or too little of it. */
  private Reason reason(Terms terms, int term) {
    var points = new Argument.Points(terms.points(term));
    var positive = terms.points(term) > 0;
    if (term < answers.scales().length) {
      var scale = answers.scales()[term];
      var high = answers.interests()[scale] > meanInterest;
      return Reason.of(
          positive
              ? high ? ReasonCode.INTEREST_STRENGTH : ReasonCode.INTEREST_SHARED_LOW
              : high ? ReasonCode.INTEREST_BEYOND : ReasonCode.INTEREST_SHORT,
          new Argument.Scale(Riasec.scales().get(scale)),
          points);
    }
    var dimension = answers.dimensions()[term - answers.scales().length];
    var high = answers.activities()[dimension] > meanActivity;
    return Reason.of(
        positive
            ? high ? ReasonCode.ACTIVITY_STRENGTH : ReasonCode.ACTIVITY_SHARED_LOW
            : high ? ReasonCode.ACTIVITY_BEYOND : ReasonCode.ACTIVITY_SHORT,
        new Argument.Activity(activityIds.get(dimension)),
        points);
  }

  /**
   * The contributions by number, interests first, and which of them stand out; of equals the
   * earlier one. Found in one pass, because this is done for each cluster of each student.
   */
  private static final class Terms {

    private final List<Integer> interests;
    private final List<Integer> activities;
    private final int[] strongest = new int[MOST_POSITIVE];
    private int positive;
    private int weakest = -1;

    Terms(Ranking.Contributions contributions) {
      this.interests = contributions.riasec();
      this.activities = contributions.activities();
      for (var term = 0; term < interests.size() + activities.size(); term++) {
        var points = points(term);
        if (points > 0) {
          insert(term, points);
        } else if (points < 0 && (weakest < 0 || points < points(weakest))) {
          weakest = term;
        }
      }
    }

    int points(int term) {
      return term < interests.size()
          ? interests.get(term)
          : activities.get(term - interests.size());
    }

    private void insert(int term, int points) {
      var at = positive;
      while (at > 0 && points(strongest[at - 1]) < points) {
        at--;
      }
      if (at < MOST_POSITIVE) {
        System.arraycopy(strongest, at, strongest, at + 1, MOST_POSITIVE - 1 - at);
        strongest[at] = term;
        positive = Math.min(positive + 1, MOST_POSITIVE);
      }
    }
  }
}
