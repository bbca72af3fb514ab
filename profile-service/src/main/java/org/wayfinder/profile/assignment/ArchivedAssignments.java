package org.wayfinder.profile.assignment;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.person.ArchivePart;

/** When the assessment was given to a student. */
@Component
final class ArchivedAssignments implements ArchivePart {

  record Given(String title, LocalDate dueOn, Instant givenAt) {}

  private final MongoAssignmentStore store;

  ArchivedAssignments(MongoAssignmentStore store) {
    this.store = store;
  }

  @Override
  public String key() {
    return "assignments";
  }

  @Override
  public Object heldOf(String studentId) {
    return store.naming(studentId).stream()
        .map(found -> new Given(found.title(), found.dueOn(), found.givenAt()))
        .toList();
  }
}
