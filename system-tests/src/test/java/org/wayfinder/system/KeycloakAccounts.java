package org.wayfinder.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Accounts at Keycloak, as its administrator makes them. */
final class KeycloakAccounts implements AutoCloseable {

  /** The account that the realm has from its first start. */
  static final String FIRST_EMAIL = "first.founder@school.example";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI keycloak;
  private final String token;

  KeycloakAccounts(URI keycloak, String adminPassword) {
    this.keycloak = keycloak;
    var form =
        "grant_type=password&client_id=admin-cli&username=admin&password="
            + URLEncoder.encode(adminPassword, UTF_8);
    var answer =
        send(
            HttpRequest.newBuilder(keycloak.resolve("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    assertThat(answer.statusCode()).as("signing in as Keycloak's admin").isEqualTo(200);
    token = JSON.readTree(answer.body()).path("access_token").asString();
  }

  /** Makes an account whose e-mail counts as verified. */
  void create(String email, String givenName, String familyName, String password) {
    var account =
        Map.of(
            "username", email,
            "email", email,
            "emailVerified", true,
            "firstName", givenName,
            "lastName", familyName,
            "enabled", true,
            "credentials", List.of(Map.of("type", "password", "value", password)));
    var answer =
        send(
            HttpRequest.newBuilder(keycloak.resolve("/admin/realms/wayfinder/users"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(account))));
    assertThat(answer.statusCode()).as("an account: %s", answer.body()).isEqualTo(201);
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
