package org.wayfinder.recommendation.preview;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.recommendation.messaging.RepeatedWork;
import org.wayfinder.recommendation.messaging.ServiceThread;
import org.wayfinder.recommendation.student.StudentStore;
import org.wayfinder.recommendation.worker.LiveWork;

/** Wires the computing of previews, and their end. */
@Configuration(proxyBeanMethods = false)
class PreviewConfiguration {

  /** Previews expire also when nobody asks for another one. */
  private static final Duration FORGET = Duration.ofMinutes(5);

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
    return new ServiceThread(
        "preview-expiry",
        new RepeatedWork("Forgetting previews", FORGET, () -> store.forget(clock.instant())));
  }
}
