package org.wayfinder.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compose itself reads the file without a word, whichever profile it is asked for. */
@Tag("long")
class ComposeFileDockerTests {

  @BeforeAll
  static void composeIsHere() {
    DockerEngine.require("the tests of docker-compose.yml", List.of());
    if (DockerEngine.docker("compose", "version").exit() != 0) {
      DockerEngine.skip("the tests of docker-compose.yml", "Docker here has no Compose");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "observability", "*"})
  void everyProfileIsValidAndWarnsOfNothing(String profile) {
    assertThat(config(profile, "--quiet")).isEmpty();
  }

  @Test
  void theProfilesAreThoseTestedHere() {
    assertThat(config("", "--profiles").lines()).containsExactly("observability");
  }

  private static String config(String profile, String option) {
    var command =
        DockerEngine.command("docker", "compose", "-f", "docker-compose.yml", "config", option);
    return DockerEngine.run(Duration.ofSeconds(30), Map.of("COMPOSE_PROFILES", profile), command)
        .expectOk("compose config " + option + " " + profile);
  }
}
