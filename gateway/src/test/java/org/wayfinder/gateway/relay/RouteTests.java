package org.wayfinder.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouteTests {

  private static final Set<String> SERVICES = Set.of("a-service");

  @Test
  void readsServiceAndTimeLimit() {
    assertThat(Route.of("r", Map.of("service", "a-service", "time-limit", "5s"), SERVICES))
        .isEqualTo(new Route("a-service", Duration.ofSeconds(5), false, null));
  }

  @Test
  void readsAStream() {
    assertThat(Route.of("r", Map.of("service", "a-service", "stream", true), SERVICES).stream())
        .isTrue();
  }

  @Test
  void waitsWithAParameterOrAlways() {
    assertThat(new Route("a-service", Duration.ofSeconds(5), false, "version").waits("version=1"))
        .isTrue();
    assertThat(new Route("a-service", Duration.ofSeconds(5), false, "version").waits(null))
        .isFalse();
    assertThat(new Route("a-service", Duration.ofSeconds(5), false, "*").waits(null)).isTrue();
    assertThat(new Route("a-service", Duration.ofSeconds(5), false, null).waits("a=1")).isFalse();
  }

  @Test
  void namesTheRouteThatIsWrong() {
    for (Map<String, Object> wrong :
        Set.<Map<String, Object>>of(
            Map.of(),
            Map.of("service", "another", "time-limit", "5s"),
            Map.of("service", "a-service"),
            Map.of("service", "a-service", "timelimit", "5s"))) {
      assertThatThrownBy(() -> Route.of("the-route", wrong, SERVICES))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("the-route");
    }
  }

  @Test
  void wantsATimeLimitThatLeavesTime() {
    assertThatThrownBy(
            () -> Route.of("r", Map.of("service", "a-service", "time-limit", "0s"), SERVICES))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
