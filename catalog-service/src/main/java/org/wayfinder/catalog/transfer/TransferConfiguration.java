package org.wayfinder.catalog.transfer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.service.LargeBodies;

/** Lets files in that are larger than what people type. */
@Configuration(proxyBeanMethods = false)
class TransferConfiguration {

  @Bean
  LargeBodies imports(TransferProperties settings) {
    return new LargeBodies("/api/catalog/imports/", settings.maxBody());
  }
}
