package org.wayfinder.recommendation.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.engine.EngineConstants;
import org.wayfinder.recommendation.engine.ProfileRule;
import org.wayfinder.recommendation.engine.Riasec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the numbers of engine versions from their files on the class path. */
public final class EngineConstantsFile {

  /** The engine version in use. */
  public static final int VERSION = 2;

  /** The oldest version that can still be ranked with. */
  public static final int OLDEST = 1;

  private static final String RELEASED = "/engine/released.properties";

  private EngineConstantsFile() {}

  /** The files of released versions never change again: SHA-256 of each by its version. */
  public static Map<Integer, String> released() {
    var lines = new Properties();
    try (var file = EngineConstantsFile.class.getResourceAsStream(RELEASED)) {
      if (file == null) {
        throw new IllegalStateException("The program lacks " + RELEASED);
      }
      lines.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var hashes = new TreeMap<Integer, String>();
    for (var version : lines.stringPropertyNames()) {
      hashes.put(Integer.valueOf(version), lines.getProperty(version));
    }
    return hashes;
  }

  /** The constants of the engine version in use. */
  public static EngineConstants read(JsonMapper json) {
    return read(json, VERSION);
  }

  /** The constants of one version from {@link #OLDEST} to {@link #VERSION}. */
  public static EngineConstants read(JsonMapper json, int version) {
    return constants(document(json, version));
  }

  /** SHA-256 of the file of respondents that a version was fitted on; none when on no people. */
  public static Optional<String> fittedOn(JsonMapper json, int version) {
    var hash = document(json, version).path("fittedOn").path("respondentsSha256");
    return hash.isString() ? Optional.of(hash.stringValue()) : Optional.empty();
  }

  private static JsonNode document(JsonMapper json, int version) {
    var name = "/engine/v%d/constants.json".formatted(version);
    try (var file = EngineConstantsFile.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("The program lacks " + name);
      }
      return json.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EngineConstants constants(JsonNode constants) {
    return new EngineConstants(
        constants.required("version").intValue(),
        norms(constants.required("riasecStudentNorm")),
        norms(constants.required("riasecCareerNorm")),
        constants.required("weightRiasec").doubleValue(),
        profiles(constants.path("profiles")),
        uncertainty(constants.path("uncertainty")),
        carelessness(constants.path("carelessness")));
  }

  private static List<EngineConstants.Norm> norms(JsonNode norms) {
    return Riasec.scales().stream()
        .map(scale -> norms.required(scale.key()))
        .map(norm ->
            new EngineConstants.Norm(
                norm.required("mean").doubleValue(), norm.required("sd").doubleValue()))
        .toList();
  }

  private static ProfileRule profiles(JsonNode profiles) {
    if (profiles.isMissingNode()) {
      return ProfileRule.FIRST;
    }
    var pulls = new HashMap<String, List<Double>>();
    for (var pull : profiles.required("pulls").properties()) {
      pulls.put(
          pull.getKey(),
          Riasec.scales().stream()
              .map(scale -> pull.getValue().required(scale.key()).doubleValue())
              .toList());
    }
    return new ProfileRule(
        profiles.required("standardisedAnswers").booleanValue(),
        profiles.required("evenCareers").booleanValue(),
        profiles.required("sharing").doubleValue(),
        profiles.required("clusterSpread").doubleValue(),
        pulls);
  }

  private static EngineConstants.@Nullable Uncertainty uncertainty(JsonNode uncertainty) {
    return uncertainty.isMissingNode()
        ? null
        : new EngineConstants.Uncertainty(
            uncertainty.required("interestReliability").doubleValue(),
            uncertainty.required("activityReliability").doubleValue(),
            uncertainty.required("draws").intValue(),
            uncertainty.required("tiePercent").intValue());
  }

  private static EngineConstants.@Nullable Carelessness carelessness(JsonNode carelessness) {
    return carelessness.isMissingNode()
        ? null
        : new EngineConstants.Carelessness(
            carelessness.required("stepsApart").doubleValue(),
            carelessness.required("pairs").intValue());
  }
}
