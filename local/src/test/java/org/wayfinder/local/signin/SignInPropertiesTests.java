package org.wayfinder.local.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SignInPropertiesTests {

  private static final String PREFIX = "wayfinder.sign-in";

  @Test
  void haveDefaultsForTheLivesOfTokens() {
    var properties =
        bind(
            Map.of(
                PREFIX + ".folder", "/data",
                PREFIX + ".issuer", "http://127.0.0.1:1",
                PREFIX + ".gateway", "http://127.0.0.1:2",
                PREFIX + ".gateway-secret", "s"));

    assertThat(properties)
        .isEqualTo(
            new SignInProperties(
                Path.of("/data"),
                URI.create("http://127.0.0.1:1"),
                URI.create("http://127.0.0.1:2"),
                "s",
                Duration.ofMinutes(30),
                Duration.ofHours(12)));
  }

  @Test
  void refuseALifeThatIsNoDuration() {
    assertThatThrownBy(() -> bind(Map.of(PREFIX + ".access-token-life", "soon")))
        .isInstanceOf(BindException.class);
  }

  @Test
  void standInTheReadme() throws Exception {
    var readme = Files.readString(Path.of("README.md"));

    assertThat(Arrays.stream(SignInProperties.class.getRecordComponents()))
        .allSatisfy(component -> {
          var key = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
          assertThat(readme).contains("| `" + PREFIX + "." + key + "` |");
        });
  }

  private static SignInProperties bind(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bind(PREFIX, SignInProperties.class)
        .get();
  }
}
