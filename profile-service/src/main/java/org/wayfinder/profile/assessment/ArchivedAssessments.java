package org.wayfinder.profile.assessment;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.person.ArchivePart;

/** A student's ways through the questionnaire, newest first, with each answer. */
@Component
final class ArchivedAssessments implements ArchivePart {

  /**
   * One of them.
   *
   * @param answers 1 to 5 by item id
   */
  record Taken(
      String form,
      int edition,
      Instant startedAt,
      boolean completed,
      Map<String, Integer> answers) {

    static Taken of(Assessment assessment) {
      return new Taken(
          assessment.form().wireName(),
          assessment.edition(),
          assessment.startedAt(),
          assessment.completed(),
          assessment.answers());
    }
  }

  private static final int NO_LIMIT = 0;

  private final MongoAssessmentStore store;

  ArchivedAssessments(MongoAssessmentStore store) {
    this.store = store;
  }

  @Override
  public String key() {
    return "assessments";
  }

  @Override
  public Object heldOf(String studentId) {
    return store.list(studentId, null, NO_LIMIT).stream().map(Taken::of).toList();
  }
}
