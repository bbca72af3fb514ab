package org.wayfinder.gateway.limit;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.wayfinder.service.Problems;

/**
 * The limits as filters; the security chains place them, so that refusals carry the same headers as
 * every answer and the person is known where it matters.
 */
@Component
public final class Limits {

  private static final String[] FILES = {"/api/catalog/imports/**", "/api/roster-imports"};

  private final LimitProperties settings;
  private final Problems problems;
  private final RateLimits users;
  private final RateLimits addresses;
  private final RateLimits signIns;
  private final OneUploadFilter uploads;

  Limits(LimitProperties settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
    var time = TimeMeter.SYSTEM_MILLISECONDS;
    this.users = new RateLimits(settings.user().rate(), settings.tracked(), time);
    this.addresses = new RateLimits(settings.address().rate(), settings.tracked(), time);
    this.signIns = new RateLimits(settings.signIn().rate(), settings.tracked(), time);
    this.uploads = new OneUploadFilter(paths(FILES), problems);
  }

  /** Refuses bodies that are too large. */
  public Filter body() {
    var within = settings.bodyWithin();
    return new BodyLimitFilter(
        new BodyLimitFilter.Allowance(settings.body(), settings.bodies(), within),
        paths(FILES),
        new BodyLimitFilter.Allowance(settings.upload(), settings.uploads(), within),
        problems);
  }

  /** Lets a person send one file at a time; comes after sign-in. */
  public Filter upload() {
    return uploads;
  }

  /** Limits the API per person, or per address where nobody is signed in; comes after sign-in. */
  public Filter api() {
    return new RateLimitFilter(
        paths("/api/**", "/openapi/**"),
        request ->
            Callers.person(SecurityContextHolder.getContext().getAuthentication())
                .map(users::take)
                .orElseGet(() -> ofAddress(request)),
        problems);
  }

  /** Limits the sign-in endpoints per address; comes before them. */
  public Filter signIn() {
    return new RateLimitFilter(
        paths("/oauth2/**", "/login/**", "/logout"),
        request -> signIns.take(Callers.address(request.getRemoteAddr())),
        problems);
  }

  /** Counts a request that was refused before its sender was known, e.g. for a bad token. */
  public Duration ofAddress(HttpServletRequest request) {
    return addresses.take(Callers.address(request.getRemoteAddr()));
  }

  private static RequestMatcher paths(String... patterns) {
    var matchers = new RequestMatcher[patterns.length];
    for (var i = 0; i < patterns.length; i++) {
      matchers[i] = PathPatternRequestMatcher.withDefaults().matcher(patterns[i]);
    }
    return new OrRequestMatcher(matchers);
  }
}
