package org.wayfinder.gateway.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
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
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Places(
        settings, System::nanoTime, system.getAvailableProcessors(), system::getCpuLoad);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> overloadFirst(
      Destinations destinations, Places places, JsonMapper json) {
    return factory -> factory.addEngineValves(new OverloadValve(destinations, places, json));
  }
}
