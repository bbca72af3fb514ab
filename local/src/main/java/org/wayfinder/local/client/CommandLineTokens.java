package org.wayfinder.local.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/**
 * Gets access tokens for programs that speak to the API without a session: the public client {@code
 * wayfinder-cli}, authorization code with PKCE (RFC 7636).
 */
public final class CommandLineTokens {

  private static final String CLIENT = "wayfinder-cli";
  private static final String CALLBACK = "http://127.0.0.1:1/callback";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final URI issuer;

  public CommandLineTokens(URI issuer) {
    this.issuer = issuer;
  }

  /**
   * Signs somebody in and returns their access token, a JWT.
   *
   * @throws SignInException when the login or the password is wrong
   */
  public String signIn(String login, String password) {
    var browser = new Browser(Browser.PATIENCE);
    var verifier = random();
    var query =
        Browser.encode(
            Map.of(
                "response_type",
                "code",
                "client_id",
                CLIENT,
                "redirect_uri",
                CALLBACK,
                "scope",
                "openid profile email",
                "state",
                random(),
                "code_challenge",
                challenge(verifier),
                "code_challenge_method",
                "S256"));
    var start = URI.create(issuer + "/oauth2/authorize?" + query);
    var end = browser.signIn(start, login, password, uri -> uri.toString().startsWith(CALLBACK));
    return redeem(browser, codeIn(end), verifier);
  }

  private String redeem(Browser browser, String code, String verifier) {
    var form =
        Browser.encode(
            Map.of(
                "grant_type", "authorization_code",
                "client_id", CLIENT,
                "redirect_uri", CALLBACK,
                "code", code,
                "code_verifier", verifier));
    return browser
        .send(
            HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)))
        .expectOk("The code was not redeemed")
        .json()
        .path("access_token")
        .asString();
  }

  private static String codeIn(URI callback) {
    for (var field : callback.getRawQuery().split("&", -1)) {
      if (field.startsWith("code=")) {
        return field.substring("code=".length());
      }
    }
    throw new SignInException("The sign-in server sent no code: " + callback);
  }

  private static String random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String challenge(String verifier) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
