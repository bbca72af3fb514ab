package org.wayfinder.gateway.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which service a path will be routed to, known before anything else is of a request. It reads the
 * same routes as the gateway does; a stream has no destination here, for streams are counted apart.
 */
@Component
final class Destinations {

  private final List<Destination> all = new ArrayList<>();

  Destinations(GatewayMvcProperties settings) {
    for (var route : settings.getRoutes()) {
      var service = String.valueOf(route.getMetadata().get("service"));
      var stream = Boolean.parseBoolean(String.valueOf(route.getMetadata().get("stream")));
      route.getPredicates().stream()
          .filter(predicate -> "Path".equals(predicate.getName()))
          .flatMap(predicate -> predicate.getArgs().values().stream())
          .map(PathPatternParser.defaultInstance::parse)
          .forEach(path -> all.add(new Destination(path, service, stream)));
    }
  }

  private record Destination(PathPattern path, String service, boolean stream) {}

  /** The service; none for a path of the gateway's own, and for a stream. */
  Optional<String> of(String path) {
    PathContainer container;
    try {
      container = PathContainer.parsePath(path);
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // No path at all; others say so.
    }
    for (var one : all) {
      if (one.path().matches(container)) {
        return one.stream() ? Optional.empty() : Optional.of(one.service());
      }
    }
    return Optional.empty();
  }
}
