package org.wayfinder.recommendation.preview;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.recommendation.messaging.ServiceThread;
import org.wayfinder.recommendation.student.StudentStore;
import org.wayfinder.recommendation.worker.LiveWork;

/** Wires the computing of previews, and their end. */
@Configuration(proxyBeanMethods = false)
class PreviewConfiguration {

  @Bean
  PreviewRunner previewRunner(
      StudentStore students,
      PreviewStore store,
      LiveWork live,
      PreviewProperties settings,
      Clock clock) {
    return new PreviewRunner(
        new PreviewJob(students, store, live, settings, clock), settings.atOnce());
  }

  @Bean
  ServiceThread previewExpiryThread(PreviewStore store, Clock clock) {
    return new ServiceThread("preview-expiry", new PreviewExpiry(store, clock));
  }
}
