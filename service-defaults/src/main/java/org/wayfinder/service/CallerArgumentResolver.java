package org.wayfinder.service;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller method its {@link Caller}; a request without a token gets 401. */
public final class CallerArgumentResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return current();
  }

  /**
   * The caller of the request that this thread serves.
   *
   * @throws ProblemException 401 without a token
   */
  public static Caller current() {
    if (!(SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken token)) {
      throw new ProblemException(ProblemType.UNAUTHENTICATED, "This needs a signed-in person.");
    }
    var jwt = token.getToken();
    var issuer = jwt.getClaimAsString("iss");
    var subject = jwt.getSubject();
    if (issuer == null || subject == null) {
      throw new ProblemException(
          ProblemType.UNAUTHENTICATED, "The token does not say who issued it and to whom.");
    }
    var claims = new HashMap<String, Object>();
    jwt.getClaims()
        .forEach((name, value) -> {
          if (value != null) {
            claims.put(name, value);
          }
        });
    return new Caller(issuer, subject, claims, jwt.getTokenValue());
  }
}
