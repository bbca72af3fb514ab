package org.wayfinder.recommendation.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EngineConstantsFileTests {

  @Test
  void whatWasReleasedNeverChanges() throws IOException, NoSuchAlgorithmException {
    assertThat(EngineConstantsFile.released()).containsKey(1);
    for (var released : EngineConstantsFile.released().entrySet()) {
      assertThat(sha256("/engine/v" + released.getKey() + "/constants.json"))
          .as("constants of engine version %d; a change needs a new version", released.getKey())
          .isEqualTo(released.getValue());
    }
  }

  private static String sha256(String resource) throws IOException, NoSuchAlgorithmException {
    try (var file = EngineConstantsFile.class.getResourceAsStream(resource)) {
      var bytes = Objects.requireNonNull(file, resource).readAllBytes();
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
  }
}
