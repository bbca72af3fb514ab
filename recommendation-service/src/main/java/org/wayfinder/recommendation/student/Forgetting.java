package org.wayfinder.recommendation.student;

import java.util.Collection;

/** Keeps something about students, and can forget it. */
public interface Forgetting {

  /** Removes everything about these students; it may be asked for again. */
  void erase(Collection<String> studentIds);
}
