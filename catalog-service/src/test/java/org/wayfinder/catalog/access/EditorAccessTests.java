package org.wayfinder.catalog.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.service.Caller;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.remote.GuardedHttp;
import org.wayfinder.service.remote.RemoteSettings;
import org.wayfinder.service.remote.RemoteUnavailableException;
import tools.jackson.databind.json.JsonMapper;

class EditorAccessTests {

  private final StubRoster roster = new StubRoster();
  private final GuardedHttp http =
      new GuardedHttp(
          "profile-service",
          URI.create(roster.url()),
          new RemoteSettings(Duration.ofSeconds(2), 2, Duration.ofMillis(1)));

  @AfterEach
  void close() {
    http.close();
    roster.close();
  }

  @Test
  void letsEditorsPassAndNobodyElse() {
    var access = access(Duration.ZERO);
    assertThat(access.require(caller(roster.person("stf_edith", "counsellor", "editor"))))
        .isEqualTo(new Editor("stf_edith"));
    refused(() -> access.require(caller(roster.person("stf_otto", "ops"))), "forbidden");
    refused(() -> access.require(caller("a token of a stranger")), "not-on-roster");
  }

  @Test
  void asksOnceInAMomentAndAgainAfterIt() {
    var edith = caller(roster.person("stf_edith", "editor"));
    var patient = access(Duration.ofHours(1));
    patient.require(edith);
    patient.require(edith);
    assertThat(roster.asked()).isEqualTo(1);
    var forgetful = access(Duration.ZERO);
    forgetful.require(edith);
    roster.dismiss(edith.token());
    refused(() -> forgetful.require(edith), "forbidden");
  }

  @Test
  void staysClosedWhenTheRosterCanNotBeAsked() {
    var edith = caller(roster.person("stf_edith", "editor"));
    roster.away(true);
    var access = access(Duration.ZERO);
    assertThatThrownBy(() -> access.require(edith)).isInstanceOf(RemoteUnavailableException.class);
  }

  private EditorAccess access(Duration remember) {
    return new EditorAccess(new ProfileClient(http, new JsonMapper()), remember);
  }

  private static Caller caller(String token) {
    return new Caller("issuer", token, Map.of(), token);
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String type) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.type().slug()).isEqualTo(type));
  }
}
