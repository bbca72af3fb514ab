package org.wayfinder.recommendation.engine;

import java.util.ArrayList;
import java.util.Comparator;
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
    var terms = terms(contributions);
    var reasons = new ArrayList<Reason>(terms.size());
    var positive = terms.stream().filter(t -> t.points > 0).sorted(Term.STRONGEST).toList();
    for (var i = 0; i < Math.min(MOST_POSITIVE, positive.size()); i++) {
      if (i < 2 || 2 * positive.get(i).points >= positive.get(1).points) {
        reasons.add(positive.get(i).reason());
      }
    }
    terms.stream()
        .filter(t -> t.points < 0)
        .min(Term.WEAKEST)
        .ifPresent(t -> reasons.add(t.reason()));
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

  private List<Term> terms(Ranking.Contributions contributions) {
    var terms = new ArrayList<Term>();
    for (var i = 0; i < contributions.riasec().size(); i++) {
      var scale = answers.scales()[i];
      terms.add(
          new Term(
              terms.size(),
              contributions.riasec().get(i),
              new Argument.Scale(Riasec.scales().get(scale)),
              answers.interests()[scale] > meanInterest));
    }
    for (var i = 0; i < contributions.activities().size(); i++) {
      var dimension = answers.dimensions()[i];
      terms.add(
          new Term(
              terms.size(),
              contributions.activities().get(i),
              new Argument.Activity(activityIds.get(dimension)),
              answers.activities()[dimension] > meanActivity));
    }
    return terms;
  }

  /** One dimension's contribution; {@code high} when the student is above the own average. */
  private record Term(int order, int points, Argument dimension, boolean high) {

    static final Comparator<Term> WEAKEST =
        Comparator.comparingInt(Term::points).thenComparingInt(Term::order);
    static final Comparator<Term> STRONGEST =
        Comparator.comparingInt(Term::points).reversed().thenComparingInt(Term::order);

    Reason reason() {
      var interest = dimension instanceof Argument.Scale;
      ReasonCode code;
      if (points > 0) {
        code =
            high
                ? interest ? ReasonCode.INTEREST_STRENGTH : ReasonCode.ACTIVITY_STRENGTH
                : interest ? ReasonCode.INTEREST_SHARED_LOW : ReasonCode.ACTIVITY_SHARED_LOW;
      } else {
        code =
            high
                ? interest ? ReasonCode.INTEREST_BEYOND : ReasonCode.ACTIVITY_BEYOND
                : interest ? ReasonCode.INTEREST_SHORT : ReasonCode.ACTIVITY_SHORT;
      }
      return Reason.of(code, dimension, new Argument.Points(points));
    }
  }
}
