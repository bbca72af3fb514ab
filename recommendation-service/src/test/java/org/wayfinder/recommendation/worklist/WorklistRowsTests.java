package org.wayfinder.recommendation.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.fixtures.Students;
import org.wayfinder.recommendation.ranking.Recommendation;
import org.wayfinder.recommendation.ranking.Recommendations;
import org.wayfinder.recommendation.review.Reviews;
import org.wayfinder.recommendation.student.StudentRecord;

class WorklistRowsTests {

  private static final Recommendation FIRST = Recommendations.of("ann", 1, 1, Students.ann());
  private static final StudentRecord ANN =
      StudentRecord.unknown("ann").heard(Students.state("ann", 1, Students.ann()));

  private final InMemoryWorklistStore store = new InMemoryWorklistStore();
  private final WorklistRows rows = new WorklistRows(store, Clock.fixed(Rows.NOW, ZoneOffset.UTC));

  private WorklistRow ann() {
    return Objects.requireNonNull(store.find(List.of("ann")).get("ann"));
  }

  @Test
  void aBatchMakesRowsAndTheSameAgainWritesNothing() {
    rows.stored(List.of(ANN), List.of(FIRST));
    assertThat(ann().roster().counsellorIds()).containsExactly("counsellor-1");
    assertThat(ann().ranked()).isNotNull();
    assertThat(store.writes).isEqualTo(1);
    rows.stored(List.of(ANN), List.of(FIRST));
    assertThat(store.writes).isEqualTo(1);
  }

  @Test
  void aStudentWithoutAnswersIsOnTheList() {
    rows.stored(List.of(ANN), List.of());
    assertThat(store.ofCounsellor("counsellor-1")).hasSize(1);
    assertThat(ann().ranked()).isNull();
  }

  @Test
  void aReviewThatComesBeforeTheRankingIsKept() {
    rows.reviewed(Reviews.of("ann", 1), FIRST);
    rows.stored(List.of(ANN), List.of(FIRST));
    var reviewed = Objects.requireNonNull(ann().reviewed());
    assertThat(reviewed.seen()).isEqualTo(Objects.requireNonNull(ann().ranked()).first());
  }

  @Test
  void whoWritesInBetweenIsNotOverwritten() {
    var meddling = new MeddledStore(store);
    new WorklistRows(meddling, Clock.fixed(Rows.NOW, ZoneOffset.UTC))
        .stored(List.of(ANN), List.of(FIRST));
    assertThat(ann().reviewed()).isNotNull();
    assertThat(ann().ranked()).isNotNull();
  }

  /** Somebody reviews between the first look and the first write. */
  private final class MeddledStore implements WorklistStore {

    private final WorklistStore real;
    private boolean meddled;

    MeddledStore(WorklistStore real) {
      this.real = real;
    }

    @Override
    public Map<String, WorklistRow> find(Collection<String> studentIds) {
      return real.find(studentIds);
    }

    @Override
    public List<WorklistRow> ofCounsellor(String counsellorId) {
      return real.ofCounsellor(counsellorId);
    }

    @Override
    public Set<String> put(Collection<WorklistRow> changed) {
      if (!meddled) {
        meddled = true;
        rows.reviewed(Reviews.of("ann", 1), FIRST);
      }
      return real.put(changed);
    }

    @Override
    public void erase(Collection<String> studentIds) {
      real.erase(studentIds);
    }
  }
}
