package org.wayfinder.profile.person;

import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.wayfinder.service.Caller;

/** Lets controllers take an {@link Actor}, which is no part of the request in the API document. */
@Configuration(proxyBeanMethods = false)
class PersonConfiguration {

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Caller.class);
  }

  @Bean
  WebMvcConfigurer actorResolver(Identities identities) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgumentResolver(identities));
      }
    };
  }
}
