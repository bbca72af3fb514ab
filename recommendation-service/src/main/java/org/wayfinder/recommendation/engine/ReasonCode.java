package org.wayfinder.recommendation.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every message a recommendation can carry. Codes are stored, so they are only ever added to: an
 * old recommendation must stay readable when the engine that made it is gone.
 */
public enum ReasonCode {
  /** Both the student and the cluster are high on the interest. */
  INTEREST_STRENGTH(Parameter.SCALE, Parameter.POINTS),
  /** Both are low on it: agreement, but not a strength. */
  INTEREST_SHARED_LOW(Parameter.SCALE, Parameter.POINTS),
  /** The student has more of the interest than the cluster calls for. */
  INTEREST_BEYOND(Parameter.SCALE, Parameter.POINTS),
  /** The cluster calls for more of the interest than the student has. */
  INTEREST_SHORT(Parameter.SCALE, Parameter.POINTS),
  ACTIVITY_STRENGTH(Parameter.ACTIVITY, Parameter.POINTS),
  ACTIVITY_SHARED_LOW(Parameter.ACTIVITY, Parameter.POINTS),
  ACTIVITY_BEYOND(Parameter.ACTIVITY, Parameter.POINTS),
  ACTIVITY_SHORT(Parameter.ACTIVITY, Parameter.POINTS),

  /** No interest was measured; the health activities carry the whole score. */
  INTERESTS_ABSENT,
  /** Too few health activities were answered; the interests carry the whole score. */
  ACTIVITIES_TOO_FEW(Parameter.ANSWERED, Parameter.ASKED),
  /** All health activities were answered alike; the interests carry the whole score. */
  ACTIVITIES_ALL_ALIKE,

  /** The cluster's order among so many can't be told. */
  TIED(Parameter.OF),

  /** It comes out first; from engine version 2 on, {@link #STATED_IN_FIRST_GROUP} says more. */
  STATED_AGREE(Parameter.RANK, Parameter.OF),
  /** It is first, or can't be told from the first. */
  STATED_IN_FIRST_GROUP(Parameter.RANK, Parameter.OF),
  STATED_STRETCH(Parameter.RANK, Parameter.OF),
  STATED_CONTRADICT(Parameter.RANK, Parameter.OF),

  /** The six interests lie too close together to rank by. */
  FLAT_INTERESTS(Parameter.POINTS),
  /** Items that were asked twice were answered differently. */
  CARELESS_ANSWERS(Parameter.STEPS, Parameter.ASKED),
  /** Some of the six interests were not measured. */
  SCALES_MISSING(Parameter.SCALES),

  OPENER_LOST_TRACK_OF_TIME,
  OPENER_SEEN_IN_HEALTH_CARE,
  OPENER_NEVER_AGAIN,
  OPENER_FINISH_TOGETHER,
  OPENER_WHAT_WAS_HARD,
  OPENER_PICTURE_A_DAY,
  OPENER_HURRY_OR_TIRED,
  OPENER_WHICH_QUESTIONS_WERE_UNCLEAR,
  OPENER_ANSWER_AGAIN;

  private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes an immutable one.
  private final List<Parameter> parameters;

  ReasonCode(Parameter... parameters) {
    this.parameters = List.of(parameters);
  }

  /** The code in JSON, in the store and in the message file. */
  public String key() {
    return key;
  }

  /** What the arguments mean, in order. */
  public List<Parameter> parameters() {
    return parameters;
  }

  public static Optional<ReasonCode> of(String key) {
    for (var code : values()) {
      if (code.key.equals(key)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  /** The name and kind of an argument. */
  public enum Parameter {
    SCALE,
    SCALES,
    ACTIVITY,
    POINTS,
    ANSWERED,
    ASKED,
    RANK,
    OF,
    STEPS;

    private final String key = name().toLowerCase(Locale.ROOT);

    public String key() {
      return key;
    }

    boolean accepts(Argument argument) {
      return switch (this) {
        case SCALE -> argument instanceof Argument.Scale;
        case SCALES -> argument instanceof Argument.Scales;
        case ACTIVITY -> argument instanceof Argument.Activity;
        case POINTS -> argument instanceof Argument.Points;
        case ANSWERED, ASKED, RANK, OF, STEPS -> argument instanceof Argument.Amount;
      };
    }
  }
}
