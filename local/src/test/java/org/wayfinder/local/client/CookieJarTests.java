package org.wayfinder.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookieJarTests {

  private static final URI KEYCLOAK = URI.create("http://127.0.0.1:8090/realms/wayfinder/login");

  private final CookieJar jar = new CookieJar();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8090/",
        "http://localhost:8090/",
        "https://sign-in.school.example/"
      })
  void sendsSecureCookiesToThisMachineAndOverTls(URI trusted) {
    keep(trusted, "KC_RESTART=abc; Path=/; Secure; HttpOnly");
    assertThat(jar.header(trusted)).contains("KC_RESTART=abc");
  }

  @Test
  void keepsSecureCookiesFromOtherMachinesWithoutTls() {
    keep(URI.create("https://sign-in.school.example/"), "SESSION=abc; Path=/; Secure");
    keep(URI.create("https://sign-in.school.example/"), "LANGUAGE=en; Path=/");
    assertThat(jar.header(URI.create("http://sign-in.school.example/"))).contains("LANGUAGE=en");
  }

  @Test
  void sendsAllCookiesInOneHeaderAndNothingButNamesAndValues() {
    keep(KEYCLOAK, "AUTH_SESSION_ID=\"a.b\"; Version=1; Path=/realms/wayfinder/; Secure");
    keep(KEYCLOAK, "KC_RESTART=c; Version=1; Path=/realms/wayfinder/; Secure");
    assertThat(jar.header(KEYCLOAK).orElse("").split("; "))
        .containsExactlyInAnyOrder("AUTH_SESSION_ID=a.b", "KC_RESTART=c");
  }

  @Test
  void sendsACookieToItsFolderAlone() {
    keep(KEYCLOAK, "A=1; Path=/realms");
    assertThat(jar.header(KEYCLOAK)).contains("A=1");
    assertThat(jar.header(KEYCLOAK.resolve("/realms"))).contains("A=1");
    assertThat(jar.header(KEYCLOAK.resolve("/realms-of-others"))).isEmpty();
    assertThat(jar.header(URI.create("http://127.0.0.1:8090"))).isEmpty();
  }

  @Test
  void sendsNothingToAnotherHost() {
    keep(KEYCLOAK, "A=1; Path=/");
    assertThat(jar.header(URI.create("http://localhost:8090/realms"))).isEmpty();
  }

  @Test
  void forgetsWhatTheServerTakesBack() {
    keep(KEYCLOAK, "A=1; Path=/");
    keep(KEYCLOAK, "A=; Path=/; Max-Age=0");
    assertThat(jar.header(KEYCLOAK)).isEmpty();
    assertThat(jar.value("A")).isEmpty();
  }

  @Test
  void tellsTheValueOfACookie() {
    keep(KEYCLOAK, "XSRF-TOKEN=t; Path=/");
    assertThat(jar.value("XSRF-TOKEN")).contains("t");
    assertThat(jar.value("OTHER")).isEmpty();
  }

  private void keep(URI from, String setCookie) {
    try {
      jar.keep(from, Map.of("Set-Cookie", List.of(setCookie)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
