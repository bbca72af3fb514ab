package org.wayfinder.profile.person;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.wayfinder.service.Caller;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** Hands a controller method the {@link Actor}, so that no endpoint can forget to ask for one. */
final class ActorArgumentResolver implements HandlerMethodArgumentResolver {

  private final Identities identities;

  ActorArgumentResolver(Identities identities) {
    this.identities = identities;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Actor.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken token) {
      return identities.actor(caller(token.getToken()));
    }
    throw new ProblemException(ProblemType.UNAUTHENTICATED, "This needs a signed-in person.");
  }

  private static Caller caller(Jwt jwt) {
    var issuer = jwt.getClaimAsString("iss");
    var subject = jwt.getSubject();
    if (issuer == null || subject == null) {
      throw new ProblemException(
          ProblemType.UNAUTHENTICATED, "The token does not say who issued it and to whom.");
    }
    var claims = new HashMap<>(jwt.getClaims());
    claims.values().removeIf(value -> value == null);
    return new Caller(issuer, subject, claims, jwt.getTokenValue());
  }
}
