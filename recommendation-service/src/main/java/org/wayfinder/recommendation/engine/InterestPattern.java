package org.wayfinder.recommendation.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The classic measures of six interest scores, shown beside a ranking and not used in it. All of
 * them need all six scores.
 *
 * @param elevation sum of the six, in hundredths; null when a score is missing
 * @param differentiation highest minus lowest, in hundredths; null when a score is missing
 * @param consistency how the first two letters stand to each other; null when ties leave it open
 * @param codes the three-letter codes; several when scores tie, none when more than {@value
 *     #MOST_CODES} would be possible
 */
public record InterestPattern(
    @Nullable Integer elevation,
    @Nullable Integer differentiation,
    @Nullable Consistency consistency,
    List<String> codes) {

  private static final int MOST_CODES = 6;
  private static final int LETTERS = 3;
  private static final InterestPattern UNKNOWN = new InterestPattern(null, null, null, List.of());

  public InterestPattern {
    codes = List.copyOf(codes);
  }

  /** Where the first two letters of the code lie on the hexagon. */
  public enum Consistency {
    ADJACENT,
    ALTERNATE,
    OPPOSITE;

    private final String key = name().toLowerCase(Locale.ROOT);

    public String key() {
      return key;
    }
  }

  static InterestPattern of(Map<Riasec, Double> scores) {
    if (scores.size() < Riasec.COUNT) {
      return UNKNOWN;
    }
    var sum = 0.0;
    for (var scale : Riasec.values()) {
      sum += score(scores, scale);
    }
    var codes = new ArrayList<List<Riasec>>();
    extend(List.of(), EnumSet.allOf(Riasec.class), scores, codes);
    return new InterestPattern(
        hundredths(sum),
        hundredths(spread(scores)),
        consistency(codes),
        codes.size() > MOST_CODES ? List.of() : codes.stream().map(InterestPattern::text).toList());
  }

  /** Highest minus lowest. */
  static double spread(Map<Riasec, Double> scores) {
    var min = Double.MAX_VALUE;
    var max = -Double.MAX_VALUE;
    for (var score : scores.values()) {
      min = Math.min(min, score);
      max = Math.max(max, score);
    }
    return max - min;
  }

  static int hundredths(double value) {
    return (int) Math.floor(value * 100 + 0.5);
  }

  /** Goes on with each of the highest scales left, so that ties give several codes. */
  private static void extend(
      List<Riasec> begun, Set<Riasec> left, Map<Riasec, Double> scores, List<List<Riasec>> codes) {
    if (begun.size() == LETTERS) {
      codes.add(begun);
      return;
    }
    var highest = left.stream().mapToDouble(scale -> score(scores, scale)).max().orElseThrow();
    for (var scale : left) {
      if (score(scores, scale) == highest) {
        var longer = new ArrayList<>(begun);
        longer.add(scale);
        var rest = EnumSet.copyOf(left);
        rest.remove(scale);
        extend(longer, rest, scores, codes);
      }
    }
  }

  private static @Nullable Consistency consistency(Collection<List<Riasec>> codes) {
    var relations =
        codes.stream().map(c -> c.getFirst().distance(c.get(1))).collect(Collectors.toSet());
    if (relations.size() != 1) {
      return null;
    }
    return switch (relations.iterator().next()) {
      case 1 -> Consistency.ADJACENT;
      case 2 -> Consistency.ALTERNATE;
      default -> Consistency.OPPOSITE;
    };
  }

  private static String text(List<Riasec> code) {
    return code.stream().map(s -> String.valueOf(s.letter())).collect(Collectors.joining());
  }

  private static double score(Map<Riasec, Double> scores, Riasec scale) {
    var score = scores.get(scale);
    if (score == null) {
      throw new IllegalArgumentException("No score for " + scale);
    }
    return score;
  }
}
