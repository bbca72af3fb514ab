package org.wayfinder.service.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/**
 * A token issuer for tests: serves the discovery document and its keys on a free loopback port and
 * signs whatever a test wants to claim, also what a well-behaved issuer never would.
 */
public final class TestTokens implements AutoCloseable {

  /** The audience that services of this installation accept. */
  public static final String AUDIENCE = "wayfinder-api";

  private static final TestTokens SHARED = new TestTokens();

  private final RSAKey key;
  private final HttpServer server;
  private final String issuer;

  /** Starts an issuer with a key of its own. */
  public TestTokens() {
    try {
      key = new RSAKeyGenerator(2048).keyID("test").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    issuer = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext(
        "/.well-known/openid-configuration",
        exchange ->
            answer(
                exchange,
                """
                {"issuer":"%1$s","jwks_uri":"%1$s/jwks","authorization_endpoint":"%1$s/authorize",
                 "token_endpoint":"%1$s/token","subject_types_supported":["public"]}
                """
                    .formatted(issuer)));
    server.createContext(
        "/jwks", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
    server.start();
  }

  /** One issuer for all tests of a JVM. */
  public static TestTokens shared() {
    return SHARED;
  }

  /** What {@code iss} says and {@code issuer-uri} must be. */
  public String issuer() {
    return issuer;
  }

  /** A valid token of a person with a verified e-mail address, good for five minutes. */
  public String of(String email) {
    return sign(claims("sub-" + email, email).build());
  }

  /** A valid token with claims of the test's choice on top of a subject. */
  public String of(String subject, Map<String, ?> claims) {
    var builder = claims(subject, subject + "@example.org");
    claims.forEach(builder::claim);
    return sign(builder.build());
  }

  /** A token that was good until a minute ago, more than the clock skew services allow. */
  public String expired(String email) {
    var past = Instant.now().minusSeconds(600);
    return sign(
        claims("sub-" + email, email)
            .issueTime(Date.from(past))
            .expirationTime(Date.from(past.plusSeconds(300)))
            .build());
  }

  /** A token for another installation's services. */
  public String forAudience(String email, String audience) {
    return sign(claims("sub-" + email, email).audience(audience).build());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private JWTClaimsSet.Builder claims(String subject, String email) {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .subject(subject)
        .audience(AUDIENCE)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)))
        .claim("email", email)
        .claim("email_verified", true);
  }

  private String sign(JWTClaimsSet claims) {
    try {
      var jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    try (exchange) {
      var body = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
