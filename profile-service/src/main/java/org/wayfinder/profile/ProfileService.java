package org.wayfinder.profile;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the profile service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class ProfileService {

  public static void main(String[] args) {
    SpringApplication.run(ProfileService.class, args);
  }
}
