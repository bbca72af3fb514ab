package org.wayfinder.system.fault;

import java.util.HashMap;
import java.util.Map;

/**
 * What one reader has seen as the newest recommendation of each student; a step back in profile
 * version or in edition is a broken promise. For one thread, whose readings follow each other.
 */
final class NewestSeen {

  private record Pair(long profileVersion, long edition) {}

  private final String reader;
  private final Findings findings;
  private final Map<String, Pair> seen = new HashMap<>();

  NewestSeen(String reader, Findings findings) {
    this.reader = reader;
    this.findings = findings;
  }

  void saw(String studentId, long profileVersion, long edition) {
    var now = new Pair(profileVersion, edition);
    var before = seen.put(studentId, now);
    if (before != null
        && (now.profileVersion < before.profileVersion || now.edition < before.edition)) {
      findings.violation(
          "the newest recommendation of %s went back from (version %d, edition %d) to (%d, %d), seen by %s"
              .formatted(
                  studentId,
                  before.profileVersion,
                  before.edition,
                  now.profileVersion,
                  now.edition,
                  reader));
    }
  }
}
