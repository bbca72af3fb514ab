package org.wayfinder.profile.catalog;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Keeps the catalogue fresh and shows when it isn't. */
@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

  @Bean
  SchedulingConfigurer catalogueRefresh(Catalog catalog, CatalogProperties properties) {
    return tasks -> tasks.addFixedDelayTask(catalog::refresh, properties.refreshInterval());
  }

  @Bean
  HealthIndicator catalogueHealthIndicator(Catalog catalog) {
    return () -> catalog.isCurrent() ? Health.up().build() : Health.status("DEGRADED").build();
  }
}
