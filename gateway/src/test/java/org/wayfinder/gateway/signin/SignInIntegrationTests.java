package org.wayfinder.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wayfinder.gateway.testing.Problem.assertProblem;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.gateway.testing.Browser;
import org.wayfinder.gateway.testing.Problem;
import org.wayfinder.gateway.testing.RunningGateway;

class SignInIntegrationTests {

  private final RunningGateway gateway = RunningGateway.shared();

  @AfterEach
  void providerAsBefore() {
    gateway.provider().refuse(false);
    gateway.provider().accessTokenLife(Duration.ofMinutes(5));
  }

  @Test
  void goesToTheProviderWithProofKeyStateAndNonce() {
    var answer = gateway.browser().get("/oauth2/authorization/wayfinder");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(Browser.location(answer))
        .startsWith(gateway.provider().issuer() + "/authorize?")
        .contains("code_challenge=", "code_challenge_method=S256", "state=", "nonce=")
        .contains("scope=openid%20profile%20email", "client_id=wayfinder-gateway");
  }

  @Test
  void endsAtTheFrontPageWhateverWasAskedForBefore() {
    var browser = gateway.browser();
    browser.get("/api/students/1/profile");

    var answer = browser.signIn();

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(Browser.location(answer)).isEqualTo("/");
  }

  @Test
  void keepsTheSessionInACookieThatScriptsAndOtherSitesCantUse() {
    var browser = gateway.browser();

    var answer = browser.signIn();

    assertThat(answer.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("WAYFINDER_SESSION="))
        .isNotEmpty()
        .allSatisfy(cookie ->
            assertThat(cookie).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure"));
  }

  @Test
  void givesTheSessionANewNameOnceSomebodyIsSignedIn() {
    var browser = gateway.browser();
    var toProvider = browser.get("/oauth2/authorization/wayfinder");
    var before = browser.cookie("WAYFINDER_SESSION");

    browser.comeBack(browser.atProvider(Browser.location(toProvider)));

    assertThat(browser.cookie("WAYFINDER_SESSION")).isNotNull().isNotEqualTo(before);
  }

  @Test
  void showsNoTokenToTheBrowser() {
    var browser = gateway.browser();

    var answer = browser.signIn();

    assertThat(answer.headers().map().toString()).doesNotContain("eyJ");
    assertThat(browser.get("/api/me").headers().map().toString()).doesNotContain("eyJ");
  }

  @Test
  void failsWithoutTheStateThatThisBrowserWasGiven() {
    var browser = gateway.browser();
    browser.get("/oauth2/authorization/wayfinder");

    var answer = browser.get("/login/oauth2/code/wayfinder?code=stolen&state=forged");

    assertThat(Browser.location(answer)).isEqualTo("/?sign-in=failed");
    assertProblem(browser.get("/api/me"), 401, "unauthenticated");
  }

  @Test
  void knowsNoOtherWayToSignIn() {
    assertProblem(gateway.browser().get("/oauth2/authorization/other"), 404, "not-found");
  }

  @Test
  void relaysTheSessionsTokenAndNoCookies() {
    gateway.signedIn().get("/api/me");

    var asked = gateway.service().last("/api/me");
    assertThat(asked.headers().getFirst("Authorization")).startsWith("Bearer eyJ");
    assertThat(asked.headers().containsKey("Cookie")).isFalse();
  }

  @Test
  void refreshesATokenThatRanOut() {
    gateway.provider().accessTokenLife(Duration.ofSeconds(1));
    var browser = gateway.signedIn();
    gateway.provider().accessTokenLife(Duration.ofMinutes(5));
    var before = gateway.provider().refreshes();

    assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
    assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);

    assertThat(gateway.provider().refreshes()).isEqualTo(before + 1);
  }

  @Test
  void refreshesOnceWhenManyRequestsOfASessionNeedIt() throws Exception {
    gateway.provider().accessTokenLife(Duration.ofSeconds(1));
    var browser = gateway.signedIn();
    gateway.provider().accessTokenLife(Duration.ofMinutes(5));
    var before = gateway.provider().refreshes();

    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> ask = () -> browser.get("/api/me").statusCode();
      for (var answer : crowd.invokeAll(List.of(ask, ask, ask, ask, ask, ask, ask, ask))) {
        assertThat(answer.get()).isEqualTo(200);
      }
    }

    assertThat(gateway.provider().refreshes()).isEqualTo(before + 1);
  }

  @Test
  void endsTheSessionWhenTheProviderRefusesToRefresh() {
    gateway.provider().accessTokenLife(Duration.ofSeconds(1));
    var browser = gateway.signedIn();
    gateway.provider().refuse(true);

    assertProblem(browser.get("/api/me"), 401, "unauthenticated");

    gateway.provider().refuse(false);
    assertProblem(browser.get("/api/me"), 401, "unauthenticated");
    assertThat(browser.get("/api/clusters").statusCode()).isEqualTo(200);
  }

  @Test
  void readsThePublicCatalogueWithASessionWhoseTokenIsUseless() {
    gateway.provider().accessTokenLife(Duration.ofSeconds(1));
    var browser = gateway.signedIn();
    gateway.provider().refuse(true);

    assertThat(browser.get("/api/clusters").statusCode()).isEqualTo(200);
    assertThat(gateway.service().last("/api/clusters").headers().containsKey("Authorization"))
        .isFalse();
  }

  @Test
  void signsOutHereAndAtTheProviderAndEndsAtTheFrontPage() {
    var browser = gateway.signedIn();
    browser.get("/");

    var answer = browser.change("POST", "/logout", "");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(Browser.location(answer))
        .startsWith(gateway.provider().issuer() + "/end-session?id_token_hint=");
    assertThat(Browser.location(browser.atProvider(Browser.location(answer))))
        .isEqualTo(gateway.url() + "/");
    assertThat(browser.cookie("WAYFINDER_SESSION")).isNull();
    assertProblem(browser.get("/api/me"), 401, "unauthenticated");
  }

  @Test
  void tellsAScriptWhereSigningOutGoesOn() {
    var browser = gateway.signedIn();
    browser.get("/");

    var answer = browser.change("POST", "/logout", "", "Accept", "application/json");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Problem.body(answer).path("location").asString(""))
        .startsWith(gateway.provider().issuer() + "/end-session?");
  }

  @Test
  void doesNotSignOutOnAnotherSitesWish() {
    var browser = gateway.signedIn();

    assertProblem(browser.forgedChange("POST", "/logout", ""), 403, "forbidden");

    assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
  }
}
