package org.wayfinder.gateway.relay;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/**
 * What a route's metadata says about how to ask its service.
 *
 * @param service name of the service, and so of its circuit breaker
 * @param timeLimit time from the request until the service's answer begins, all tries together, and
 *     how long the answer may then pause; a stream has none
 * @param stream whether the answer is a stream of events that goes on for hours
 * @param waitsWith query parameter with which the service waits for a result before it answers;
 *     {@code *} when each request takes its time, whatever is asked
 */
record Route(String service, Duration timeLimit, boolean stream, @Nullable String waitsWith) {

  private static final String ALWAYS = "*";
  private static final Set<String> KEYS = Set.of("service", "time-limit", "stream", "waits-with");

  Route {
    if (timeLimit.isNegative() || timeLimit.isZero()) {
      throw new IllegalArgumentException("A time limit must be longer than nothing");
    }
  }

  /**
   * Reads a route's metadata.
   *
   * @throws IllegalArgumentException naming the route, when it is not complete or not known
   */
  static Route of(String id, Map<String, Object> metadata, Set<String> services) {
    if (!KEYS.containsAll(metadata.keySet())) {
      throw new IllegalArgumentException("Route " + id + ": metadata has only " + KEYS);
    }
    if (!(metadata.get("service") instanceof String service) || !services.contains(service)) {
      throw new IllegalArgumentException("Route " + id + ": service is one of " + services);
    }
    var stream = Boolean.parseBoolean(String.valueOf(metadata.get("stream")));
    if (stream) {
      return new Route(service, Duration.ofDays(1), true, null);
    }
    var limit = metadata.get("time-limit");
    if (limit == null) {
      throw new IllegalArgumentException("Route " + id + ": needs a time-limit");
    }
    var waitsWith = metadata.get("waits-with");
    return new Route(
        service,
        DurationStyle.detectAndParse(limit.toString()),
        false,
        waitsWith == null ? null : waitsWith.toString());
  }

  /** Whether the service may take its time to answer a request with this query. */
  boolean waits(@Nullable String query) {
    return ALWAYS.equals(waitsWith)
        || (waitsWith != null && query != null && ("&" + query).contains("&" + waitsWith + "="));
  }
}
