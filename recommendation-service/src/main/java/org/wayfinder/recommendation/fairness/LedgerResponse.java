package org.wayfinder.recommendation.fairness;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.edition.EditionTexts;
import org.wayfinder.recommendation.review.Verdict;

/**
 * Where counsellors and engine disagree.
 *
 * @param countedAt all students at once, by their newest reviews; null when not counted yet
 * @param fewest counts from 1 to one less than this are never shown
 */
@Schema(name = "ReviewLedger")
record LedgerResponse(
    String schoolId, @Nullable Instant countedAt, int fewest, List<Framework> frameworks) {

  /**
   * One framework.
   *
   * @param students of the school, reviewed or not; null when they are too few to show anything
   */
  @Schema(name = "ReviewLedgerInFramework")
  record Framework(String id, String name, @Nullable Integer students, List<Cluster> clusters) {}

  /**
   * One cluster.
   *
   * @param accepted for how many students; null where hidden
   * @param disagreements widened, replaced or dismissed, by reason
   */
  @Schema(name = "ReviewLedgerCluster")
  record Cluster(
      String id, String name, @Nullable Integer accepted, List<Disagreement> disagreements) {}

  /**
   * One reason.
   *
   * @param students null where hidden
   */
  @Schema(name = "ReviewLedgerDisagreement")
  record Disagreement(String reason, @Nullable Integer students) {}

  static LedgerResponse notCounted(String schoolId) {
    return new LedgerResponse(schoolId, null, ExposureCount.FEWEST, List.of());
  }

  static LedgerResponse of(FairnessCard card, EditionTexts names) {
    return new LedgerResponse(
        card.schoolId(),
        card.countedAt(),
        ExposureCount.FEWEST,
        ReviewCount.ledgers(card).entrySet().stream()
            .map(ledger -> framework(ledger, names))
            .toList());
  }

  private static Framework framework(Map.Entry<String, Exposure> ledger, EditionTexts names) {
    var counted = ledger.getValue();
    return new Framework(
        ledger.getKey(),
        names.framework(ledger.getKey()),
        counted.students(),
        ReviewCount.ledgerClusters(counted).stream()
            .map(cluster -> cluster(cluster, counted, names))
            .toList());
  }

  /**
   * Everything of a cluster and the students nobody judged make up all students, so these must not
   * follow from the rest.
   */
  private static Cluster cluster(String id, Exposure counted, EditionTexts names) {
    var isOpen = counted.of(ReviewCount.notJudged(id)) != null;
    return new Cluster(
        id,
        names.cluster(id),
        isOpen ? counted.of(ReviewCount.accepted(id)) : null,
        Stream.of(Verdict.Why.values())
            .map(why -> new Disagreement(why.key(), counted.of(ReviewCount.disagreed(id, why))))
            .toList());
  }
}
