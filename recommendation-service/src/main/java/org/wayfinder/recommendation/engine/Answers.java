package org.wayfinder.recommendation.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A profile prepared for one edition: which parts can be used, and their values as arrays. For
 * activities no norm of students exists, so they are here as they were answered, 0..4; each
 * framework puts them on its own scale.
 *
 * @param interests six standardised scores; all zero when the part is absent
 * @param scales indices of the scales used: all six or none
 * @param activities scores in the edition's order, zero where there is none
 * @param dimensions indices of the activities used
 * @param reserveItems how many reserve items are in each activity's score
 * @param interestItems how many items are behind each interest score
 * @param firstNoise the row of {@link Noise} from which on this student's draws are made
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Flat arrays for speed, never compared, never handed out.
record Answers(
    AnswerQuality quality,
    double[] interests,
    int[] scales,
    double[] activities,
    int[] dimensions,
    int[] reserveItems,
    int interestItems,
    int firstNoise) {

  /** Spread of the six scores (0..40) below which their order means nothing. */
  static final double FLAT_BELOW = 10;

  /** The activities part needs this many of 100 activities answered. */
  static final int PERCENT_ANSWERED = 80;

  private static final int[] NONE = {};

  static Answers of(Profile profile, CompiledEdition edition) {
    var ids = edition.activities();
    var activities = new double[ids.size()];
    var answered =
        IntStream.range(0, ids.size())
            .filter(d -> {
              var score = profile.activities().get(ids.get(d));
              activities[d] = score == null ? 0 : score;
              return score != null;
            })
            .toArray();
    var enough = answered.length * 100 >= ids.size() * PERCENT_ANSWERED && answered.length > 1;
    var varied = varied(activities, answered);
    var dimensions = enough && varied ? answered : NONE;
    var missing = EnumSet.allOf(Riasec.class);
    missing.removeAll(profile.riasec().keySet());
    var scales = missing.isEmpty() ? IntStream.range(0, Riasec.COUNT).toArray() : NONE;
    var absent = new ArrayList<Reason>();
    if (scales.length == 0) {
      absent.add(Reason.of(ReasonCode.INTERESTS_ABSENT));
    }
    if (dimensions.length == 0) {
      absent.add(enough ? Reason.of(ReasonCode.ACTIVITIES_ALL_ALIKE) : tooFew(answered, ids));
    }
    var constants = edition.constants();
    return new Answers(
        quality(profile, missing, dimensions.length > 0, absent, constants),
        standardised(profile, edition),
        scales,
        activities,
        dimensions,
        reserveItems(profile, ids),
        profile.interestItems(),
        firstNoise(profile.riasec(), activities, answered, constants));
  }

  private static int[] reserveItems(Profile profile, List<String> ids) {
    var items = new int[ids.size()];
    for (var activity : profile.reserve().values()) {
      var d = ids.indexOf(activity);
      if (d >= 0) {
        items[d]++;
      }
    }
    return items;
  }

  private static Reason tooFew(int[] answered, List<String> asked) {
    return Reason.of(
        ReasonCode.ACTIVITIES_TOO_FEW,
        new Argument.Amount(answered.length),
        new Argument.Amount(asked.size()));
  }

  /** Derived from the scores alone, so that the same answers always meet the same noise. */
  private static int firstNoise(
      Map<Riasec, Double> scores, double[] activities, int[] answered, EngineConstants constants) {
    var uncertainty = constants.uncertainty();
    if (uncertainty == null) {
      return 0;
    }
    var seed = 0L;
    for (var scale : Riasec.scales()) {
      var score = scores.get(scale);
      seed = Noise.mix(seed + (score == null ? 1 : Double.doubleToLongBits(score)));
    }
    for (var d : answered) {
      seed = Noise.mix(seed + d + Double.doubleToLongBits(activities[d]));
    }
    return (int) Long.remainderUnsigned(seed, Noise.ROWS - uncertainty.draws() / 2 + 1);
  }

  private static boolean varied(double[] activities, int[] answered) {
    var values = Arrays.stream(answered).mapToDouble(d -> activities[d]).summaryStatistics();
    return values.getMax() - values.getMin() > UnitRows.NOTHING;
  }

  private static double[] standardised(Profile profile, CompiledEdition edition) {
    var z = new double[Riasec.COUNT];
    profile
        .riasec()
        .forEach((scale, score) ->
            z[scale.index()] = edition.constants().student().get(scale.index()).standardise(score));
    return z;
  }

  /** Interests may be absent altogether when the activities stand in, but not in part. */
  private static AnswerQuality quality(
      Profile profile,
      EnumSet<Riasec> missing,
      boolean activities,
      List<Reason> absent,
      EngineConstants constants) {
    var scores = profile.riasec();
    if (scores.isEmpty() ? !activities : !missing.isEmpty()) {
      var scales = List.copyOf(missing);
      var reason = Reason.of(ReasonCode.SCALES_MISSING, new Argument.Scales(scales));
      return new AnswerQuality(
          AnswerQuality.Status.INCOMPLETE, scales, List.of(reason), Openers.INCOMPLETE);
    }
    var carelessness = constants.carelessness();
    if (carelessness != null && careless(profile.pairs(), carelessness)) {
      var reason =
          Reason.of(
              ReasonCode.CARELESS_ANSWERS,
              new Argument.Amount(stepsApart(profile.pairs())),
              new Argument.Amount(profile.pairs().size()));
      return new AnswerQuality(
          AnswerQuality.Status.CARELESS, List.of(), List.of(reason), Openers.CARELESS);
    }
    if (missing.isEmpty() && InterestPattern.spread(scores) < FLAT_BELOW) {
      var spread = InterestPattern.hundredths(InterestPattern.spread(scores));
      var flat = Reason.of(ReasonCode.FLAT_INTERESTS, new Argument.Points(spread));
      return new AnswerQuality(AnswerQuality.Status.FLAT, List.of(), List.of(flat), Openers.FLAT);
    }
    return new AnswerQuality(AnswerQuality.Status.OK, List.copyOf(missing), absent, List.of());
  }

  private static boolean careless(
      List<Profile.Pair> pairs, EngineConstants.Carelessness carelessness) {
    return pairs.size() >= carelessness.pairs()
        && stepsApart(pairs) >= carelessness.stepsApart() * pairs.size() - UnitRows.NOTHING;
  }

  private static int stepsApart(List<Profile.Pair> pairs) {
    return pairs.stream().mapToInt(Profile.Pair::stepsApart).sum();
  }

  /** The same, to be drawn from with other noise. */
  Answers withNoise(int first) {
    return new Answers(
        quality, interests, scales, activities, dimensions, reserveItems, interestItems, first);
  }

  /** Share of the RIASEC part: all or nothing when a part is absent. */
  double interestWeight(double weight) {
    if (scales.length == 0) {
      return 0;
    }
    return dimensions.length == 0 ? 1 : weight;
  }

  /** What to talk about when there is no ranking. */
  private static final class Openers {
    static final List<Reason> FLAT =
        List.of(
            Reason.of(ReasonCode.OPENER_LOST_TRACK_OF_TIME),
            Reason.of(ReasonCode.OPENER_SEEN_IN_HEALTH_CARE),
            Reason.of(ReasonCode.OPENER_NEVER_AGAIN));
    static final List<Reason> CARELESS =
        List.of(
            Reason.of(ReasonCode.OPENER_HURRY_OR_TIRED),
            Reason.of(ReasonCode.OPENER_WHICH_QUESTIONS_WERE_UNCLEAR),
            Reason.of(ReasonCode.OPENER_ANSWER_AGAIN));
    static final List<Reason> INCOMPLETE =
        List.of(
            Reason.of(ReasonCode.OPENER_FINISH_TOGETHER),
            Reason.of(ReasonCode.OPENER_WHAT_WAS_HARD),
            Reason.of(ReasonCode.OPENER_PICTURE_A_DAY));
  }
}
