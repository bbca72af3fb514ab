package org.wayfinder.recommendation.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.wayfinder.recommendation.engine.EngineConstants;
import org.wayfinder.recommendation.engine.Riasec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the numbers of an engine version from its file on the class path. */
public final class EngineConstantsFile {

  /** The engine version in use. */
  public static final int VERSION = 1;

  private EngineConstantsFile() {}

  /** The constants of the engine version in use. */
  public static EngineConstants read(JsonMapper json) {
    var name = "/engine/v%d/constants.json".formatted(VERSION);
    try (var file = EngineConstantsFile.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("The program lacks " + name);
      }
      var constants = json.readTree(file);
      return new EngineConstants(
          constants.required("version").intValue(),
          norms(constants.required("riasecStudentNorm")),
          norms(constants.required("riasecCareerNorm")),
          constants.required("weightRiasec").doubleValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<EngineConstants.Norm> norms(JsonNode norms) {
    return Riasec.scales().stream()
        .map(scale -> norms.required(scale.key()))
        .map(norm ->
            new EngineConstants.Norm(
                norm.required("mean").doubleValue(), norm.required("sd").doubleValue()))
        .toList();
  }
}
