package org.wayfinder.profile.erasure;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.profile.accesslog.AccessLog;
import org.wayfinder.profile.assessment.MongoAssessmentStore;
import org.wayfinder.profile.assignment.MongoAssignmentStore;
import org.wayfinder.profile.background.StepThread;
import org.wayfinder.profile.interest.MongoProfileVersionStore;
import org.wayfinder.profile.person.ErasedLogins;
import org.wayfinder.profile.person.Identities;
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
      MongoAssignmentStore assignments,
      ErasedLogins logins,
      Identities identities,
      AccessLog accesses,
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
            assignments,
            logins,
            identities,
            accesses,
            receipts,
            settings,
            clock));
  }
}
