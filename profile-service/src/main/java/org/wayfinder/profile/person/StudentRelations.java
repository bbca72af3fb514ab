package org.wayfinder.profile.person;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decides who may see a student: the school, whose caseload the student is in, and whether
 * they are still there.
 *
 * @param demonstratorId who shows the portal with this student, who is nobody; null for real ones
 */
public record StudentRelations(
    String studentId,
    String schoolId,
    Set<String> counsellorIds,
    boolean left,
    @Nullable String demonstratorId) {

  public StudentRelations {
    counsellorIds = Set.copyOf(counsellorIds);
  }

  /** A real student. */
  public StudentRelations(
      String studentId, String schoolId, Set<String> counsellorIds, boolean left) {
    this(studentId, schoolId, counsellorIds, left, null);
  }

  /** Whether the actor is the student, or plays the one that they made. */
  public boolean isPlayedBy(Actor actor) {
    return actor.id().equals(studentId) || actor.id().equals(demonstratorId);
  }
}
