package org.wayfinder.profile.person;

/** Something held of students beside their roster entry, which goes when they are erased. */
public interface StudentBelongings {

  /** Deletes it for good; nothing happens where there is nothing. */
  void forget(String studentId);
}
