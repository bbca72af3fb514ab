package org.wayfinder.recommendation.student;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.engine.Profile;

/** Answers to items that were asked twice, as JSON has them: lists of two, each from 1 to 5. */
final class ConsistencyPairs {

  /** What profile-service keeps of them at most. */
  static final int MOST = 100;

  private ConsistencyPairs() {}

  /** Those that are two answers. */
  static List<Profile.Pair> of(@Nullable List<@Nullable List<@Nullable Integer>> given) {
    var pairs = new ArrayList<Profile.Pair>();
    if (given != null) {
      for (var pair : given) {
        if (isPair(pair)) {
          pairs.add(new Profile.Pair(answer(pair, 0), answer(pair, 1)));
        }
      }
    }
    return pairs;
  }

  private static int answer(@Nullable List<@Nullable Integer> pair, int which) {
    var answer = pair == null ? null : pair.get(which);
    return answer == null ? 0 : answer;
  }

  private static boolean isPair(@Nullable List<@Nullable Integer> pair) {
    return pair != null
        && pair.size() == 2
        && IntStream.range(0, 2)
            .map(which -> answer(pair, which))
            .allMatch(a -> a >= Profile.Pair.LOWEST && a <= Profile.Pair.HIGHEST);
  }

  /** Adds what is wrong with them. */
  static void check(
      List<ProfileProblem> problems, @Nullable List<@Nullable List<@Nullable Integer>> given) {
    if (given != null && given.size() > MOST) {
      problems.add(new ProfileProblem("/consistencyPairs", "At most " + MOST + " are known."));
      return;
    }
    for (var i = 0; given != null && i < given.size(); i++) {
      if (!isPair(given.get(i))) {
        problems.add(
            new ProfileProblem("/consistencyPairs/" + i, "Must be two answers from 1 to 5."));
      }
    }
  }
}
