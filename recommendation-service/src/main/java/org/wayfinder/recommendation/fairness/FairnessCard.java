package org.wayfinder.recommendation.fairness;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a school was last told of who is shown which clusters; nothing of a student is in it.
 *
 * @param countedAt in milliseconds; all students at once, each with the versions named here
 * @param frameworks by the framework's id, in the order of the edition
 */
record FairnessCard(
    String schoolId,
    Instant countedAt,
    int edition,
    int engineVersion,
    Map<String, List<Exposure>> frameworks) {

  FairnessCard {
    frameworks = Collections.unmodifiableMap(new LinkedHashMap<>(frameworks));
  }
}
