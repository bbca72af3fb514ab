package org.wayfinder.service.request;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Gives every service creation keys and new ids. */
@AutoConfiguration
public class RequestDefaults {

  @Bean
  CreationKeys creationKeys(JsonMapper json) {
    return new CreationKeys(json);
  }

  @Bean
  @ConditionalOnMissingBean
  IdSource ids() {
    return new RandomIds();
  }
}
