package org.wayfinder.gateway.testing;

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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An OpenID Connect provider that signs everybody in as {@code ann} at once, checks PKCE and the
 * client's secret, and rotates refresh tokens: using one twice ends the grant, as real ones do.
 */
public final class StubProvider implements AutoCloseable {

  public static final String SECRET = "a secret for tests";

  private final RSAKey key;
  private final int port;
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private final Map<String, Boolean> refreshTokens = new ConcurrentHashMap<>();
  private final AtomicInteger refreshes = new AtomicInteger();
  private volatile Duration accessTokenLife = Duration.ofMinutes(5);
  private volatile boolean refusing;
  private HttpServer server;

  public StubProvider() {
    try {
      key = new RSAKeyGenerator(2048).keyID("provider").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    server = listen(0);
    port = server.getAddress().getPort();
  }

  public String issuer() {
    return "http://127.0.0.1:" + port;
  }

  /** How long the access tokens live that are handed out from now on. */
  public void accessTokenLife(Duration life) {
    accessTokenLife = life;
  }

  /** Whether refreshing is refused, as after the person was locked out. */
  public void refuse(boolean refuse) {
    refusing = refuse;
  }

  /** How often a token was refreshed. */
  public int refreshes() {
    return refreshes.get();
  }

  public void goAway() {
    server.stop(0);
  }

  public void comeBack() {
    server = listen(port);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** An access token as the provider would sign it, changed as a test likes. */
  public String accessToken(String subject, Map<String, Object> changes) {
    var claims = claims(subject, "wayfinder-api", Duration.ofMinutes(5));
    changes.forEach(claims::claim);
    return sign(claims.build());
  }

  private HttpServer listen(int at) {
    try {
      var listening =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
      listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      listening.createContext("/.well-known/openid-configuration", e -> send(e, 200, metadata()));
      listening.createContext("/jwks", e -> send(e, 200, new JWKSet(key.toPublicJWK()).toString()));
      listening.createContext("/authorize", this::authorize);
      listening.createContext("/token", this::token);
      listening.createContext("/end-session", this::endSession);
      listening.start();
      return listening;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String metadata() {
    return """
    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
     "jwks_uri":"%1$s/jwks","end_session_endpoint":"%1$s/end-session",
     "userinfo_endpoint":"%1$s/userinfo","subject_types_supported":["public"],
     "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}
    """
        .formatted(issuer());
  }

  private void authorize(HttpExchange exchange) throws IOException {
    var asked = parameters(exchange.getRequestURI().getRawQuery());
    var code = UUID.randomUUID().toString();
    codes.put(code, asked);
    var back =
        UriComponentsBuilder.fromUriString(asked.getOrDefault("redirect_uri", ""))
            .queryParam("code", code)
            .queryParam("state", "{state}")
            .encode()
            .buildAndExpand(asked.getOrDefault("state", ""))
            .toUriString();
    redirect(exchange, back);
  }

  private void token(HttpExchange exchange) throws IOException {
    var basic =
        Base64.getEncoder()
            .encodeToString(
                ("wayfinder-gateway:" + SECRET.replace(" ", "+")).getBytes(StandardCharsets.UTF_8));
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (!("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      send(exchange, 401, "{\"error\":\"invalid_client\"}");
      return;
    }
    var form = parameters(body);
    if ("refresh_token".equals(form.get("grant_type"))) {
      var known = refreshTokens.remove(form.getOrDefault("refresh_token", ""));
      if (known == null || refusing) {
        send(exchange, 400, "{\"error\":\"invalid_grant\"}");
      } else {
        refreshes.incrementAndGet();
        send(exchange, 200, tokens(""));
      }
      return;
    }
    var asked = codes.remove(form.getOrDefault("code", ""));
    if (asked == null
        || !challenge(form.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))) {
      send(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    var id =
        sign(
            claims("ann", "wayfinder-gateway", Duration.ofMinutes(5))
                .claim("nonce", asked.get("nonce"))
                .build());
    send(exchange, 200, tokens(",\"id_token\":\"" + id + "\""));
  }

  private String tokens(String more) {
    var refresh = UUID.randomUUID().toString();
    refreshTokens.put(refresh, true);
    return """
    {"access_token":"%s","token_type":"Bearer","expires_in":%d,"refresh_token":"%s",
     "scope":"openid profile email"%s}
    """
        .formatted(
            sign(claims("ann", "wayfinder-api", accessTokenLife).build()),
            accessTokenLife.toSeconds(),
            refresh,
            more);
  }

  private void endSession(HttpExchange exchange) throws IOException {
    redirect(
        exchange,
        parameters(exchange.getRequestURI().getRawQuery())
            .getOrDefault("post_logout_redirect_uri", "/"));
  }

  private JWTClaimsSet.Builder claims(String subject, String audience, Duration life) {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .subject(subject)
        .audience(audience)
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(life)));
  }

  private String sign(JWTClaimsSet claims) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      var jwt = new SignedJWT(header, claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String challenge(String verifier) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> parameters(String query) {
    var found = new ConcurrentHashMap<String, String>();
    UriComponentsBuilder.newInstance()
        .query(query.replace("+", "%20"))
        .build()
        .getQueryParams()
        .forEach((name, values) ->
            found.put(name, java.net.URLDecoder.decode(values.getFirst(), StandardCharsets.UTF_8)));
    return found;
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Location", to);
      exchange.sendResponseHeaders(302, -1);
    }
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    try (exchange) {
      var body = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
