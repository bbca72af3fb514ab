package org.wayfinder.local.signin;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The sign-in server of the local stack: Spring Authorization Server with a login page, for
 * development. A real installation uses its own OpenID Connect provider.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SignInApplication {

  /** Runs until the JVM is told to stop. */
  public static void main(String[] args) {
    start(args);
  }

  /** Starts the server in this JVM; closing the context stops it. */
  public static ConfigurableApplicationContext start(String... args) {
    // A settings file with a name of its own: other modules have this jar on their class path.
    return new SpringApplicationBuilder(SignInApplication.class)
        .properties("spring.config.name=sign-in")
        .run(args);
  }
}
