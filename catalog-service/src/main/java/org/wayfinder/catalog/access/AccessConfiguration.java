package org.wayfinder.catalog.access;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.service.Caller;
import org.wayfinder.service.remote.GuardedHttp;
import tools.jackson.databind.json.JsonMapper;

/** Wires the question to profile-service. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  static {
    // Who calls comes from the token, so the API's documentation must not ask for it.
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
  }

  @Bean
  GuardedHttp profileHttp(AccessProperties settings) {
    return new GuardedHttp(ProfileClient.SERVICE, settings.url(), settings.calls());
  }

  @Bean
  EditorAccess editorAccess(GuardedHttp profileHttp, JsonMapper json, AccessProperties settings) {
    return new EditorAccess(new ProfileClient(profileHttp, json), settings.remember());
  }
}
