package org.wayfinder.catalog.access;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wayfinder.service.Caller;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.remote.GuardedHttp;
import org.wayfinder.service.remote.RemoteUnavailableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks profile-service who somebody is, with that person's own token. Nothing here decides; no
 * answer is {@link RemoteUnavailableException}, never "no".
 */
final class ProfileClient {

  static final String SERVICE = "profile-service";

  private final GuardedHttp http;
  private final JsonMapper json;

  ProfileClient(GuardedHttp http, JsonMapper json) {
    this.http = http;
    this.json = json;
  }

  /** What the roster says of a caller. */
  record Person(String id, Set<String> roles) {}

  /** Who the caller is on the roster. */
  Person me(Caller caller) {
    var answer =
        http.get(
            "/api/me",
            Map.of("Authorization", "Bearer " + caller.token(), "Accept", "application/json"));
    return switch (answer.status()) {
      case 200 -> read(answer.body());
      case 401 ->
          throw new ProblemException(ProblemType.UNAUTHENTICATED, "This needs a valid token.");
      case 403 ->
          throw new ProblemException(
              ProblemType.NOT_ON_ROSTER, "Nobody has put you on this installation's roster yet.");
      default ->
          throw new RemoteUnavailableException(
              SERVICE, new IllegalStateException("Answered with " + answer.status()));
    };
  }

  private Person read(byte[] body) {
    try {
      var tree = json.readTree(body);
      return new Person(
          tree.required("id").stringValue(),
          tree.path("roles").values().stream()
              .map(JsonNode::asString)
              .collect(Collectors.toUnmodifiableSet()));
    } catch (JacksonException e) {
      throw new RemoteUnavailableException(SERVICE, e);
    }
  }
}
