package org.wayfinder.gateway.load;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.Problems;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses what would find no place at its service anyway, before anything else is done for it: no
 * filter runs, no session is looked up, no token verified, no body read. Under ten times the load
 * there are nine to refuse for each to answer, so a refusal must cost next to nothing.
 */
final class OverloadValve extends ValveBase {

  private final Destinations destinations;
  private final Places places;
  private final JsonMapper json;

  OverloadValve(Destinations destinations, Places places, JsonMapper json) {
    super(true);
    this.destinations = destinations;
    this.places = places;
    this.json = json;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    // There is none when the connector could not read the request line; it has refused it then.
    var full =
        Optional.ofNullable(request.getRequestURI()).flatMap(destinations::of).filter(places::full);
    if (full.isPresent()) {
      refuse(request, response, places.refused(full.get()));
    } else {
      getNext().invoke(request, response);
    }
  }

  private void refuse(Request request, Response response, ProblemException refusal)
      throws IOException {
    response.setStatus(refusal.type().status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    Optional.ofNullable(refusal.retryAfter())
        .ifPresent(
            wait -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    var body =
        json.writeValueAsBytes(
            Problems.detail(refusal.type(), refusal.detail(), List.of(), request.getRequestURI()));
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
