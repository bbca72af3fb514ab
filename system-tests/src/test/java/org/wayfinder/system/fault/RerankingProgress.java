package org.wayfinder.system.fault;

import org.wayfinder.local.client.WayfinderClient;
import tools.jackson.databind.JsonNode;

/**
 * How far ops are told everybody is ranked anew, and whether it is true: who is said to have had
 * their turn has a recommendation of that edition in the database.
 */
final class RerankingProgress {

  private final WayfinderClient ops;
  private final int edition;
  private final MongoRecommendations stored;
  private final long rankedBefore;
  private final Findings findings;

  /**
   * @param rankedBefore how many had a recommendation before; all others have no profile
   */
  RerankingProgress(
      WayfinderClient ops,
      int edition,
      MongoRecommendations stored,
      long rankedBefore,
      Findings findings) {
    this.ops = ops;
    this.edition = edition;
    this.stored = stored;
    this.rankedBefore = rankedBefore;
    this.findings = findings;
  }

  /** What ops are told now. */
  JsonNode look() {
    var told = ops.get("/api/operations/rerankings/" + edition).expectOk("re-ranking").json();
    var done = told.path("done").asLong();
    var withoutProfile = Math.max(0, told.path("total").asLong() - rankedBefore);
    var there = stored.count(edition);
    if (there < done - withoutProfile) {
      findings.violation(
          "%d students are said to be ranked with edition %d, %d of them without a profile, but %d are"
              .formatted(done, edition, withoutProfile, there));
    }
    return told;
  }
}
