package org.wayfinder.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.wayfinder.service.ServiceSecurity;

/**
 * Starts the gateway. It brings its own filter chains, so it leaves out the one that services have.
 */
@SpringBootApplication(proxyBeanMethods = false, exclude = ServiceSecurity.class)
@ConfigurationPropertiesScan
public class GatewayApplication {

  public static void main(String[] args) {
    SpringApplication.run(GatewayApplication.class, args);
  }
}
