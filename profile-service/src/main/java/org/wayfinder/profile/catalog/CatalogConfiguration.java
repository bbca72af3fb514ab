package org.wayfinder.profile.catalog;

import com.mongodb.MongoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Keeps the catalogue fresh and shows when it isn't. */
@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

  private static final Logger log = LoggerFactory.getLogger(CatalogConfiguration.class);

  @Bean
  SchedulingConfigurer catalogueRefresh(Catalog catalog, CatalogProperties properties) {
    return tasks -> tasks.addFixedDelayTask(() -> refresh(catalog), properties.refreshInterval());
  }

  /** A database that is away when it is time is no failure of the catalogue's. */
  private static void refresh(Catalog catalog) {
    try {
      catalog.refresh();
    } catch (MongoException e) {
      log.warn("There was no look for a newer edition: {}", e.getClass().getSimpleName());
    }
  }

  @Bean
  HealthIndicator catalogueHealthIndicator(Catalog catalog) {
    return () -> catalog.isCurrent() ? Health.up().build() : Health.status("DEGRADED").build();
  }
}
