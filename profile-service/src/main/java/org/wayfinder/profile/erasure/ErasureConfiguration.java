package org.wayfinder.profile.erasure;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.profile.assessment.MongoAssessmentStore;
import org.wayfinder.profile.background.StepThread;
import org.wayfinder.profile.interest.MongoProfileVersionStore;
import org.wayfinder.profile.person.ErasedLogins;
import org.wayfinder.profile.person.Identities;
import org.wayfinder.profile.person.StudentBelongings;
import org.wayfinder.profile.student.MongoStudentStore;
import org.wayfinder.service.PublicPaths;

/** Wires the thread that carries erasures out, which is its own health indicator. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

  /** Whoever was erased can't sign in any more and still wants to see that it is done. */
  @Bean
  PublicPaths publicErasures() {
    return new PublicPaths(List.of("/api/erasures/{erasureId}", "/api/erasure-keys"));
  }

  @Bean
  StepThread erasureHealthIndicator(
      MongoErasureStore erasures,
      MongoStudentStore students,
      MongoProfileVersionStore profiles,
      MongoAssessmentStore assessments,
      List<StudentBelongings> belongings,
      ErasedLogins logins,
      Identities identities,
      ErasureReceipts receipts,
      ErasureProperties settings,
      Clock clock) {
    return new StepThread(
        "erasure",
        new ErasureWork(
            erasures,
            students,
            profiles,
            assessments,
            belongings,
            logins,
            identities,
            receipts,
            settings,
            clock));
  }
}
