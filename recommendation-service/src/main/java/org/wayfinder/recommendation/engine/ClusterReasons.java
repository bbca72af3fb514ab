package org.wayfinder.recommendation.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses what to say of a cluster: the two or three strongest agreements, the strongest
 * disagreement, whether it is tied, the student's own choice. Whether an agreement is a strength or
 * a shared dislike depends on which side of the student's own average the dimension lies.
 */
final class ClusterReasons {

  private static final int MOST_POSITIVE = 3;

  private final Answers answers;
  private final double[] activities;
  private final List<String> activityIds;
  private final boolean tellsTies;
  private final double meanInterest;
  private final double meanActivity;

  /**
   * Reasons for one student.
   *
   * @param activities the answers as the framework takes them
   * @param tellsTies whether to say of a cluster that it is tied
   */
  ClusterReasons(
      Answers answers, double[] activities, List<String> activityIds, boolean tellsTies) {
    this.answers = answers;
    this.activities = activities;
    this.activityIds = activityIds;
    this.tellsTies = tellsTies;
    this.meanInterest = mean(answers.interests(), answers.scales());
    this.meanActivity = mean(activities, answers.dimensions());
  }

  private static double mean(double[] values, int[] used) {
    var sum = 0.0;
    for (var d : used) {
      sum += values[d];
    }
    return used.length == 0 ? 0 : sum / used.length;
  }

  List<Reason> of(Ranking.Contributions contributions, FrameworkRanker.Standing standing) {
    var terms = new Terms(contributions);
    var reasons = new ArrayList<Reason>(MOST_POSITIVE + 3);
    for (var i = 0; i < terms.positive; i++) {
      if (i < 2 || 2 * terms.points(terms.strongest[i]) >= terms.points(terms.strongest[1])) {
        reasons.add(reason(terms, terms.strongest[i]));
      }
    }
    if (terms.weakest >= 0) {
      reasons.add(reason(terms, terms.weakest));
    }
    if (tellsTies && standing.tied() > 1) {
      reasons.add(Reason.of(ReasonCode.TIED, new Argument.Amount(standing.tied())));
    }
    stated(standing).ifPresent(reasons::add);
    return List.copyOf(reasons);
  }

  private Optional<Reason> stated(FrameworkRanker.Standing standing) {
    var code =
        switch (standing.stated()) {
          case NONE -> null;
          case AGREE -> tellsTies ? ReasonCode.STATED_IN_FIRST_GROUP : ReasonCode.STATED_AGREE;
          case STRETCH -> ReasonCode.STATED_STRETCH;
          case CONTRADICT -> ReasonCode.STATED_CONTRADICT;
        };
    return Optional.ofNullable(code)
        .map(stated ->
            Reason.of(
                stated, new Argument.Amount(standing.rank()), new Argument.Amount(standing.of())));
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
    var high = activities[dimension] > meanActivity;
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
