package org.wayfinder.recommendation.position;

import java.util.List;

/** Asks the owner of the students to publish everybody again. */
@FunctionalInterface
interface RepairRequests {

  /** Returns when the request is safe; throws when it may not be. */
  void ask(String topic, List<Gap> gaps);
}
