package org.wayfinder.local.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.wayfinder.local.FreePort;
import org.wayfinder.local.client.CommandLineTokens;
import org.wayfinder.local.client.SignInException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInIntegrationTests {

  private static final String ANN = "ann.demo@example.org";
  private static final String PASSWORD = "demo";

  @TempDir static Path folder;

  private int port;
  private ConfigurableApplicationContext server;

  @BeforeAll
  void start() throws Exception {
    port = FreePort.next();
    server = startServer();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private ConfigurableApplicationContext startServer() {
    return SignInApplication.start(
        "--server.port=" + port,
        "--wayfinder.sign-in.folder=" + folder,
        "--wayfinder.sign-in.issuer=" + issuer(),
        "--wayfinder.sign-in.gateway-secret=only-for-this-test");
  }

  private URI issuer() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Test
  void givesAnAccessTokenThatSaysWhoAndForWhomButNoRole() throws Exception {
    var claims = SignedJWT.parse(signIn(ANN, PASSWORD)).getJWTClaimsSet();

    assertThat(claims.getIssuer()).isEqualTo(issuer().toString());
    assertThat(claims.getAudience()).containsExactly("wayfinder-api");
    assertThat(claims.getSubject()).isEqualTo("demo-ann.demo");
    assertThat(claims.getStringClaim("email")).isEqualTo(ANN);
    assertThat(claims.getBooleanClaim("email_verified")).isTrue();
    assertThat(claims.getStringClaim("preferred_username")).isEqualTo("ann.demo");
    assertThat(claims.getClaims()).doesNotContainKeys("roles", "groups", "authorities");
  }

  @Test
  void acceptsTheLoginInAnyCase() {
    assertThat(signIn("Ann.Demo@Example.org", PASSWORD)).isNotBlank();
  }

  @Test
  void saysSoWhenThePasswordIsWrongAndNotWhichPartWas() {
    assertThatThrownBy(() -> signIn(ANN, "wrong"))
        .isInstanceOf(SignInException.class)
        .hasMessageContaining("don't belong together");
    assertThatThrownBy(() -> signIn("nobody@example.org", PASSWORD))
        .isInstanceOf(SignInException.class)
        .hasMessageContaining("don't belong together");
  }

  @Test
  void tokensStayGoodWhenItRestarts() throws Exception {
    var token = SignedJWT.parse(signIn(ANN, PASSWORD));
    server.close();
    server = startServer();

    var keys = JWKSet.parse(get("/oauth2/jwks").body());
    var key = keys.getKeyByKeyId(token.getHeader().getKeyID());
    assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
  }

  @Test
  void readsTheAccountFileAgainWhenSomebodyEditedIt() throws Exception {
    var file = folder.resolve("users.yaml");
    Files.writeString(
        file, Files.readString(file).replace("ben.demo@example.org", "benno.demo@example.org"));

    assertThat(signIn("benno.demo@example.org", PASSWORD)).isNotBlank();
  }

  @Test
  void wantsProofOfTheCodeFromEveryClient() throws Exception {
    var answer =
        get(
            "/oauth2/authorize?response_type=code&client_id=wayfinder-cli&scope=openid"
                + "&redirect_uri=http://127.0.0.1:1/callback&state=s");

    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(location -> assertThat(location).contains("error=invalid_request"));
  }

  @Test
  void refusesARedirectToAnywhereElse() throws Exception {
    var answer =
        get(
            "/oauth2/authorize?response_type=code&client_id=wayfinder-gateway&scope=openid"
                + "&redirect_uri=https://elsewhere.example/&state=s&code_challenge=c"
                + "&code_challenge_method=S256");

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void theLoginPageFetchesNothingFromElsewhere() throws Exception {
    var answer = get("/login");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("<label for=\"username\">").doesNotContain("://");
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie -> assertThat(cookie).startsWith("WAYFINDER_SIGN_IN="));
  }

  @Test
  void healthIsOpenAndNothingElseOfActuatorIs() throws Exception {
    assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(get("/actuator/env").statusCode()).isEqualTo(302);
  }

  private String signIn(String login, String password) {
    return new CommandLineTokens(issuer()).signIn(login, password);
  }

  private HttpResponse<String> get(String path) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(issuer().resolve(path))
              .header("Accept", "text/html, application/json;q=0.5")
              .build();
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
