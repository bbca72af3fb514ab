package org.wayfinder.gateway.load;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Makes the {@link Places} and puts {@link OverloadValve} before everything else. */
@Configuration(proxyBeanMethods = false)
class LoadConfiguration {

  @Bean
  Places places(LoadProperties settings) {
    return new Places(settings, System::nanoTime);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> overloadFirst(
      Destinations destinations, Places places, JsonMapper json) {
    return factory -> factory.addEngineValves(new OverloadValve(destinations, places, json));
  }
}
