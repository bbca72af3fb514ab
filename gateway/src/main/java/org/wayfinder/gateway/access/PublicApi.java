package org.wayfinder.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The part of the API that anybody may read: the published catalogue, whether the installation is
 * set up, and the proof of an erasure, whose person can't sign in any more. Reading it never needs
 * a session's token, so an ended session can't get in its way.
 */
public final class PublicApi {

  private static final List<String> PATHS =
      List.of(
          "/api/frameworks/**",
          "/api/clusters/**",
          "/api/careers/**",
          "/api/national-clusters",
          "/api/crosswalks/**",
          "/api/faq",
          "/api/activities",
          "/api/assessment",
          "/api/sources",
          "/api/vocabulary",
          "/api/editions/**",
          "/api/interviews/**",
          "/api/search",
          "/api/setup",
          "/api/erasures/*",
          "/api/erasure-keys");

  private static final RequestMatcher MATCHER =
      new OrRequestMatcher(
          PATHS.stream()
              .<RequestMatcher>flatMap(path ->
                  Stream.of(HttpMethod.GET, HttpMethod.HEAD)
                      .map(
                          method -> PathPatternRequestMatcher.withDefaults().matcher(method, path)))
              .toList());

  private static final List<PathPattern> PATTERNS =
      PATHS.stream().map(PathPatternParser.defaultInstance::parse).toList();

  private PublicApi() {}

  /** Whether an operation of an API document is for everybody. */
  public static boolean isPublic(String method, String path) {
    var container = PathContainer.parsePath(path);
    return method.equalsIgnoreCase("GET")
        && PATTERNS.stream().anyMatch(pattern -> pattern.matches(container));
  }

  /** Whether the request is for everybody. */
  public static boolean matches(HttpServletRequest request) {
    return MATCHER.matches(request);
  }
}
