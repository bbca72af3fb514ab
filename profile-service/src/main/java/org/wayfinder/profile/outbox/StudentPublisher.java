package org.wayfinder.profile.outbox;

import java.util.List;

/** Tells other services about students' states. */
@FunctionalInterface
public interface StudentPublisher {

  /**
   * Publishes the states and waits until each is safe or has failed.
   *
   * @return those that are safe
   */
  List<StudentState> publish(List<StudentState> states);
}
