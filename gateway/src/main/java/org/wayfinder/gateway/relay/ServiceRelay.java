package org.wayfinder.gateway.relay;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;
import org.wayfinder.gateway.limit.Callers;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * The last step of every route: reads the request (its body is small, so a service never waits for
 * a slow client), puts the caller's token on it, asks the service and relays the answer.
 */
@Component
class ServiceRelay implements ProxyExchange {

  private final Map<String, Route> routes = new HashMap<>();
  private final ServiceCalls calls;
  private final ServiceHttp http;
  private final RelayedIdentity identity;
  private final OpenStreams streams;

  ServiceRelay(
      GatewayMvcProperties settings,
      Services services,
      ServiceCalls calls,
      ServiceHttp http,
      RelayedIdentity identity,
      OpenStreams streams) {
    for (var route : settings.getRoutes()) {
      var id = String.valueOf(route.getId());
      routes.put(id, Route.of(id, route.getMetadata(), services.byName().keySet()));
    }
    this.calls = calls;
    this.http = http;
    this.identity = identity;
    this.streams = streams;
  }

  @Override
  public ServerResponse exchange(Request request) {
    var incoming = request.getServerRequest().servletRequest();
    var route = route(request);
    var headers = RelayedHeaders.toService(request.getServerRequest().headers().asHttpHeaders());
    identity.of(incoming).ifPresent(headers::setBearerAuth);
    var message =
        new ServiceHttp.Message(
            request.getMethod().name(), address(request, incoming), headers, body(incoming));
    return route.stream()
        ? stream(route, message)
        : answer(route, route.waits(incoming.getQueryString()), message);
  }

  private ServerResponse answer(Route route, boolean waits, ServiceHttp.Message message) {
    var limit = route.timeLimit();
    var call = new ServiceCalls.Call(route.service(), message.isRead(), waits, limit);
    var answer = calls.ask(call, left -> http.send(message, left, limit));
    return relayed(answer, false, () -> {});
  }

  private ServerResponse stream(Route route, ServiceHttp.Message message) {
    var place =
        streams.place(
            Callers.person(SecurityContextHolder.getContext().getAuthentication())
                .orElse("nobody"));
    ServiceAnswer answer;
    try {
      answer = calls.follow(route.service(), _ -> http.open(message));
    } catch (RuntimeException e) {
      place.close();
      throw e;
    }
    place.holds(answer);
    return relayed(answer, true, place::close);
  }

  private static ServerResponse relayed(ServiceAnswer answer, boolean stream, Runnable done) {
    return new RelayedAnswer(
        answer.status(), RelayedHeaders.toClient(answer.headers()), answer.body(), stream, done);
  }

  private Route route(Request request) {
    var id = request.getServerRequest().attribute(MvcUtils.GATEWAY_ROUTE_ID_ATTR);
    var route = id.map(Object::toString).map(routes::get);
    return route.orElseThrow(() -> new IllegalStateException("A route without metadata"));
  }

  /** The service's address with the client's path and query, both as the client wrote them. */
  private static URI address(Request request, HttpServletRequest incoming) {
    try {
      return UriComponentsBuilder.fromUri(target(request.getUri()))
          .replacePath(incoming.getRequestURI())
          .replaceQuery(incoming.getQueryString())
          .build(true)
          .toUri();
    } catch (IllegalArgumentException _) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST, "The address has characters that are not encoded.");
    }
  }

  private static URI target(@Nullable URI uri) {
    if (uri == null) {
      throw new IllegalStateException("A route without an address");
    }
    return uri;
  }

  private static byte[] body(HttpServletRequest incoming) {
    try {
      return incoming.getInputStream().readAllBytes();
    } catch (IOException _) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST, "The body ended before it was whole.");
    }
  }
}
