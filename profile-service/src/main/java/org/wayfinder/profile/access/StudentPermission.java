package org.wayfinder.profile.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be done with one student's data, and which relations allow it. */
public enum StudentPermission {
  READ_RECORD,
  CHANGE_RECORD,
  READ_PROFILE,
  WRITE_PROFILE,
  /** Single answers are for the student alone; staff see the scores. */
  TAKE_ASSESSMENT,
  ERASE,
  READ_ACCESSES,
  READ_CONSENTS,
  /** Students for themselves; the school what it has on paper; guardians of who is too young. */
  CHANGE_CONSENTS,
  INVITE_GUARDIANS,
  /** Take everything held along. */
  ARCHIVE;

  /** What the access log calls it; null for what shows nothing of the student. */
  @Nullable String logged() {
    return switch (this) {
      case READ_RECORD -> "record";
      case READ_PROFILE -> "profile";
      case CHANGE_RECORD -> "record-change";
      case ARCHIVE -> "archive";
      case READ_CONSENTS -> "consents";
      case CHANGE_CONSENTS -> "consents-change";
      case WRITE_PROFILE, TAKE_ASSESSMENT, ERASE, READ_ACCESSES, INVITE_GUARDIANS -> null;
    };
  }

  boolean allows(Set<Relation> held) {
    return switch (this) {
      case READ_RECORD, READ_PROFILE, READ_CONSENTS -> !held.isEmpty();
      case CHANGE_RECORD -> held.contains(Relation.SCHOOL);
      case ERASE, INVITE_GUARDIANS, ARCHIVE ->
          held.contains(Relation.SELF) || held.contains(Relation.SCHOOL);
      case READ_ACCESSES, CHANGE_CONSENTS ->
          held.contains(Relation.SELF)
              || held.contains(Relation.SCHOOL)
              || held.contains(Relation.GUARDIAN);
      case WRITE_PROFILE, TAKE_ASSESSMENT -> held.contains(Relation.SELF);
    };
  }
}
