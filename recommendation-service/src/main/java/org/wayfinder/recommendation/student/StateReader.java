package org.wayfinder.recommendation.student;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.engine.Profile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads student states and profiles that profile-service sent. Fields it doesn't know are ignored,
 * because the sender may be newer; what is missing or out of range is named, not guessed.
 */
public final class StateReader {

  private static final List<String> PARTS =
      List.of(
          "version",
          "savedAt",
          "riasec",
          "activities",
          "workValues",
          "jobZone",
          "statedChoices",
          "notForMe",
          "consistencyPairs");

  private final JsonMapper json;

  public StateReader(JsonMapper strict) {
    this.json = strict.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  /** Why a state or a profile can't be used. */
  public enum Fault {
    NOT_JSON,
    MISSING_FIELD,
    INVALID_VALUE
  }

  /** A state or a profile that can't be used. */
  public static final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    UnreadableException(Fault fault, String detail) {
      super(detail);
      this.fault = fault;
    }

    public Fault fault() {
      return fault;
    }
  }

  private record RosterBody(
      @Nullable Long version,
      @Nullable String schoolId,
      @Nullable String group,
      @Nullable List<String> counsellorIds,
      @Nullable Boolean profiling) {}

  private record StateBody(
      @Nullable String studentId,
      @Nullable Boolean erased,
      @Nullable RosterBody roster,
      @Nullable JsonNode profile) {}

  /** Reads the body of a student state event. */
  public StudentState state(byte[] body) throws UnreadableException {
    var tree = tree(body);
    try {
      var state = json.treeToValue(tree, StateBody.class);
      var studentId = required(state.studentId(), "studentId");
      if (studentId.isBlank()) {
        throw new UnreadableException(Fault.INVALID_VALUE, "studentId is blank");
      }
      if (required(state.erased(), "erased")) {
        return new StudentState(studentId, true, null, null);
      }
      var roster = required(state.roster(), "roster");
      var profile = state.profile();
      return new StudentState(
          studentId,
          false,
          new StudentState.Roster(
              required(roster.version(), "roster.version"),
              required(roster.schoolId(), "roster.schoolId"),
              roster.group(),
              required(roster.counsellorIds(), "roster.counsellorIds"),
              // Said only since there is consent; who didn't say it let everybody be ranked.
              !Boolean.FALSE.equals(roster.profiling())),
          profile == null || profile.isNull() ? null : published(profile));
    } catch (JacksonException _) {
      throw new UnreadableException(Fault.INVALID_VALUE, "A field has the wrong type");
    }
  }

  /** Reads one profile version as profile-service serves it. */
  public StudentState.Version version(byte[] body) throws UnreadableException {
    try {
      return version(tree(body));
    } catch (JacksonException _) {
      throw new UnreadableException(Fault.INVALID_VALUE, "A field has the wrong type");
    }
  }

  /** A profile in an event has all parts, if empty ones; one without them is not the producer's. */
  private StudentState.Version published(JsonNode profile) throws UnreadableException {
    for (var part : PARTS) {
      if (!profile.hasNonNull(part)) {
        throw new UnreadableException(Fault.MISSING_FIELD, "profile." + part + " is missing");
      }
    }
    return version(profile);
  }

  private JsonNode tree(byte[] body) throws UnreadableException {
    try {
      var tree = json.readTree(body);
      if (tree.isObject()) {
        return tree;
      }
    } catch (JacksonException _) {
      throw new UnreadableException(Fault.NOT_JSON, "The body is not JSON");
    }
    throw new UnreadableException(Fault.NOT_JSON, "The body is not a JSON object");
  }

  private StudentState.Version version(JsonNode node) throws UnreadableException {
    var number = node.path("version");
    if (number.isMissingNode() || number.isNull()) {
      throw new UnreadableException(Fault.MISSING_FIELD, "profile.version is missing");
    }
    if (!number.isInt() || number.intValue() < 1) {
      throw new UnreadableException(Fault.INVALID_VALUE, "profile.version is not a version");
    }
    return new StudentState.Version(number.intValue(), profile(node));
  }

  private Profile profile(JsonNode node) throws UnreadableException {
    var body = json.treeToValue(node, ProfileBody.class);
    var violations = ProfileRules.violations(body);
    if (!violations.isEmpty()) {
      var first = violations.getFirst();
      throw new UnreadableException(
          Fault.INVALID_VALUE, "profile" + first.pointer() + ": " + first.detail());
    }
    return ProfileRules.profile(body);
  }

  private static <T> T required(@Nullable T value, String field) throws UnreadableException {
    if (value == null) {
      throw new UnreadableException(Fault.MISSING_FIELD, field + " is missing");
    }
    return value;
  }
}
