package org.wayfinder.catalog;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the catalogue service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class CatalogService {

  public static void main(String[] args) {
    SpringApplication.run(CatalogService.class, args);
  }
}
