package org.wayfinder.recommendation.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.edition.EditionTexts;
import org.wayfinder.recommendation.edition.TestEditions;
import org.wayfinder.recommendation.review.InMemoryReviewStore;
import org.wayfinder.recommendation.review.Reviews;
import org.wayfinder.recommendation.review.Verdict;
import org.wayfinder.recommendation.student.StudentRecord;
import org.wayfinder.recommendation.student.StudentState;

/** How often counsellors widened, and the ledger: what is shown of both. */
class ReviewCountTests {

  private static final String CARE = "therapeutic-services";
  private static final String LABS = "diagnostic-services";
  private static final EditionTexts NO_NAMES =
      new EditionTexts(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  private final InMemoryReviewStore reviews = new InMemoryReviewStore();
  private final List<StudentRecord> students = new ArrayList<>();

  private void students(int count, @Nullable String group, Verdict... verdicts) {
    for (var i = 0; i < count; i++) {
      var id = "s" + students.size();
      students.add(
          new StudentRecord(
              id, 1, false, new StudentState.Roster(1, "school-1", group, List.of()), null));
      if (verdicts.length > 0) {
        assertThat(reviews.add(Reviews.of(id, 1, verdicts))).isTrue();
      }
    }
  }

  private FairnessCard card() {
    var edition = TestEditions.first().editions().requireCurrent();
    var count = new ReviewCount(reviews, "school-1", edition, 2);
    count.add(students);
    return count.card(Instant.EPOCH);
  }

  private List<WidenedResponse.Group> widened() {
    return WidenedResponse.of(card(), NO_NAMES).frameworks().stream()
        .filter(framework -> framework.id().equals("health-science"))
        .findFirst()
        .orElseThrow()
        .groups();
  }

  private LedgerResponse.Cluster ledger(String cluster) {
    return LedgerResponse.of(card(), NO_NAMES).frameworks().stream()
        .flatMap(framework -> framework.clusters().stream())
        .filter(counted -> counted.id().equals(cluster))
        .findFirst()
        .orElseThrow();
  }

  private @Nullable Integer disagreed(String cluster, Verdict.Why why) {
    return ledger(cluster).disagreements().stream()
        .filter(counted -> counted.reason().equals(why.key()))
        .map(LedgerResponse.Disagreement::students)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  @Test
  void itSaysHowOftenCounsellorsWidened() {
    students(15, null, Reviews.widened(CARE), Reviews.accepted(LABS));
    students(12, null, Reviews.accepted(CARE));
    students(20, null);
    var all = widened().getFirst();
    assertThat(all.students()).isEqualTo(47);
    assertThat(all.reviewed()).isEqualTo(27);
    assertThat(all.widened()).isEqualTo(15);
  }

  @Test
  void theFewWhoWereNotWidenedDoNotFollowFromTheDifference() {
    students(15, null, Reviews.widened(CARE));
    students(9, null, Reviews.accepted(CARE));
    students(20, null);
    assertThat(widened().getFirst().widened()).isEqualTo(15);
    assertThat(widened().getFirst().reviewed()).isNull();
  }

  @Test
  void theFewWhoWereNotReviewedDoNotFollowEither() {
    students(15, null, Reviews.widened(CARE));
    students(15, null, Reviews.accepted(CARE));
    students(3, null);
    assertThat(widened().getFirst().widened()).isEqualTo(15);
    assertThat(widened().getFirst().reviewed()).isNull();
  }

  @Test
  void whereAGroupsCountIsHiddenEverybodysIs() {
    students(20, "blue", Reviews.widened(CARE));
    students(20, "blue");
    students(4, "green", Reviews.widened(CARE));
    students(20, "green");
    var groups = widened();
    assertThat(groups)
        .extracting(WidenedResponse.Group::whom)
        .containsExactly("all", "group", "group");
    assertThat(groups.get(0).widened()).isNull();
    assertThat(groups.get(1).widened()).isEqualTo(20);
    assertThat(groups.get(2).widened()).isNull();
  }

  @Test
  void aSchoolOfAFewShowsNothing() {
    students(9, null, Reviews.widened(CARE));
    assertThat(widened().getFirst().students()).isNull();
    assertThat(widened().getFirst().widened()).isNull();
  }

  @Test
  void theLedgerSaysWhereTheyDisagreeAndWhy() {
    students(12, null, Reviews.widened(CARE), Reviews.accepted(LABS));
    students(3, null, dismissed(CARE, Verdict.Why.RECORD));
    students(11, null, Reviews.accepted(CARE));
    students(20, null);
    assertThat(ledger(CARE).accepted()).isEqualTo(11);
    assertThat(disagreed(CARE, Verdict.Why.TOO_NARROW)).isEqualTo(12);
    assertThat(disagreed(CARE, Verdict.Why.RECORD)).as("three students").isNull();
    assertThat(disagreed(CARE, Verdict.Why.OTHER)).isZero();
    assertThat(ledger(LABS).accepted()).isEqualTo(12);
  }

  @Test
  void theFewWhoWereNotJudgedDoNotFollowFromTheLedger() {
    students(12, null, Reviews.widened(CARE));
    students(11, null, Reviews.accepted(CARE));
    students(4, null);
    assertThat(ledger(CARE).accepted()).isNull();
    assertThat(disagreed(CARE, Verdict.Why.TOO_NARROW)).isEqualTo(12);
  }

  private static Verdict dismissed(String cluster, Verdict.Why why) {
    return new Verdict(cluster, Verdict.Decision.DISMISS, why, List.of(), null);
  }
}
