package org.wayfinder.profile.setup;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.service.PublicPaths;

/** Lets everybody ask whether the set-up is due, before anybody can have a place on a roster. */
@Configuration(proxyBeanMethods = false)
class SetupConfiguration {

  @Bean
  PublicPaths publicPaths() {
    return new PublicPaths(List.of("/api/setup"));
  }
}
