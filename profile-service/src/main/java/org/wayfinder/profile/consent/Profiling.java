package org.wayfinder.profile.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** Says for whom profiling is allowed at this moment, and what to do for whom it isn't. */
@Service
public final class Profiling {

  /** Nobody has agreed that this student's data is used so. */
  public static final ProblemType CONSENT_MISSING =
      new ProblemType("consent-missing", HttpStatus.CONFLICT, "There is no consent to this");

  private final MongoConsentStore store;
  private final Clock clock;

  public Profiling(MongoConsentStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Returns if the student's answers may be taken and used. */
  public void require(String studentId) {
    var consents = store.find(studentId).orElseThrow(() -> ProblemException.notFound("student"));
    if (consents.permits(Purpose.PROFILING)) {
      return;
    }
    throw new ProblemException(
        CONSENT_MISSING,
        consents.decidesOn(LocalDate.now(clock.withZone(ZoneOffset.UTC)))
            ? "First say that your answers may be used to rank clusters for you. You can take that"
                + " back at any time."
            : "You are under %d, so a guardian has to agree first, on paper. Ask your school's"
                    .formatted(consents.rules().age())
                + " office: it records that here.");
  }

  /** Those of these students whose profile may be used. */
  public Set<String> permitted(Collection<String> studentIds) {
    var permitted = new HashSet<String>();
    store
        .find(studentIds)
        .forEach((id, consents) -> {
          if (consents.permits(Purpose.PROFILING)) {
            permitted.add(id);
          }
        });
    return permitted;
  }
}
