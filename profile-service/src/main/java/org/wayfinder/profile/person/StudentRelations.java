package org.wayfinder.profile.person;

import java.util.Set;

/** What decides who may see a student: the school, and whose caseload the student is in. */
public record StudentRelations(String studentId, String schoolId, Set<String> counsellorIds) {

  public StudentRelations {
    counsellorIds = Set.copyOf(counsellorIds);
  }
}
