package org.wayfinder.profile.person;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.wayfinder.service.CallerArgumentResolver;

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
    return identities.actor(CallerArgumentResolver.current());
  }
}
