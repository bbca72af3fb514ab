package org.wayfinder.profile.person;

/** Something held of students that belongs into an archive of everything that is. */
public interface ArchivePart {

  /** Its name in the archive's JSON. */
  String key();

  /** What is held of the student, to be written as JSON; nothing that is not for the student. */
  Object heldOf(String studentId);
}
