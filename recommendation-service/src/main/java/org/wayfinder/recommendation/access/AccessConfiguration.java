package org.wayfinder.recommendation.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.recommendation.student.StateReader;
import org.wayfinder.service.remote.GuardedHttp;
import tools.jackson.databind.json.JsonMapper;

/** Wires the questions to profile-service. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  @Bean
  GuardedHttp profileHttp(AccessProperties settings) {
    return new GuardedHttp(ProfileClient.SERVICE, settings.url(), settings.calls());
  }

  @Bean
  ProfileClient profileClient(GuardedHttp profileHttp, JsonMapper json, StateReader reader) {
    return new ProfileClient(profileHttp, json, reader);
  }

  @Bean
  StudentAccess studentAccess(ProfileClient profiles, AccessProperties settings) {
    return new StudentAccess(profiles, settings.remember());
  }
}
