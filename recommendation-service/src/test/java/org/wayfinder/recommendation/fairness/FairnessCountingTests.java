package org.wayfinder.recommendation.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.edition.EngineConstantsFile;
import org.wayfinder.recommendation.edition.TestEditions;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.fixtures.Students;
import org.wayfinder.recommendation.lease.TestLeases;
import org.wayfinder.recommendation.ranking.InMemoryRecommendationStore;
import org.wayfinder.recommendation.ranking.Recommendations;
import org.wayfinder.recommendation.reranking.TestRerankings;
import org.wayfinder.recommendation.review.InMemoryReviewStore;
import org.wayfinder.recommendation.review.Reviews;
import org.wayfinder.recommendation.student.InMemoryStudentStore;
import org.wayfinder.recommendation.student.StudentRecord;
import org.wayfinder.recommendation.student.StudentState;

class FairnessCountingTests {

  private static final String SCHOOL = "school-1";
  private static final Duration EVERY = Duration.ofDays(1);
  private static final int ENGINE = EngineConstantsFile.VERSION;

  private final InMemoryStudentStore students = new InMemoryStudentStore();
  private final InMemoryRecommendationStore recommendations = new InMemoryRecommendationStore();
  private final TestEditions editions = TestEditions.first();
  private final TestRerankings rerankings = new TestRerankings();
  private final InMemoryFairnessCardStore cards = new InMemoryFairnessCardStore();
  private final InMemoryFairnessCardStore counts = new InMemoryFairnessCardStore();
  private final InMemoryReviewStore reviews = new InMemoryReviewStore();
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final FairnessCounting counting =
      new FairnessCounting(
          students,
          editions.editions(),
          rerankings.rerankings(),
          List.of(
              new Subject(
                  "fairness card",
                  cards,
                  (school, edition) -> new SchoolCount(recommendations, school, edition, ENGINE)),
              new Subject(
                  "reviews",
                  counts,
                  (school, edition) -> new ReviewCount(reviews, school, edition, ENGINE))),
          TestLeases.inMemory(clock).lease("fairness-cards", Duration.ofSeconds(30)),
          EVERY,
          clock);

  private void save(String school, int number, @Nullable String group, Profile profile) {
    save(school, number, group, profile, 1);
  }

  private void save(
      String school, int number, @Nullable String group, Profile profile, int edition) {
    var id = "%s-%03d".formatted(school, number);
    var before = students.find(List.of(id)).getOrDefault(id, StudentRecord.unknown(id));
    var version = before.revision() + 1;
    students.put(
        List.of(
            before.heard(
                new StudentState(
                    id,
                    false,
                    new StudentState.Roster(version, school, group, List.of("c")),
                    new StudentState.Version((int) version, profile)))));
    recommendations.putNewest(List.of(Recommendations.of(id, (int) version, edition, profile)));
  }

  private void anns(int count) {
    for (var i = 0; i < count; i++) {
      save(SCHOOL, i, null, Students.ann());
    }
  }

  private FairnessCard card() {
    return cards.find(SCHOOL).orElseThrow();
  }

  private static @Nullable Integer students(FairnessCard card) {
    return card.frameworks().values().iterator().next().getFirst().students();
  }

  /** A day later. */
  private FairnessCard next() {
    now = now.plus(EVERY);
    counting.step();
    return card();
  }

  @Test
  void aCardSaysWhatItWasCountedWithAndWhen() {
    anns(20);
    rerankings.finish(1, ENGINE);
    counting.step();
    assertThat(card().countedAt()).isEqualTo(clock.instant());
    assertThat(card().edition()).isEqualTo(1);
    assertThat(card().engineVersion()).isEqualTo(ENGINE);
    assertThat(students(card())).isEqualTo(20);
  }

  @Test
  void oneStudentsSaveCanNotBeSeenFromTwoCards() {
    anns(20);
    rerankings.finish(1, ENGINE);
    counting.step();
    var before = card();
    save(SCHOOL, 0, null, Students.ben());
    assertThat(next()).isEqualTo(before);
    save(SCHOOL, 20, null, Students.ann());
    assertThat(next()).isEqualTo(before);
  }

  @Test
  void whatTenStudentsChangedIsShown() {
    anns(20);
    rerankings.finish(1, ENGINE);
    counting.step();
    var before = card();
    for (var i = 0; i < 9; i++) {
      save(SCHOOL, i, null, Students.ben());
    }
    assertThat(next()).isEqualTo(before);
    save(SCHOOL, 9, null, Students.ben());
    assertThat(next().frameworks()).isNotEqualTo(before.frameworks());
    assertThat(card().countedAt()).isEqualTo(clock.instant());
  }

  @Test
  void groupsThatASchoolBeginsToRecordAreAChange() {
    anns(40);
    rerankings.finish(1, ENGINE);
    counting.step();
    for (var i = 0; i < 20; i++) {
      save(SCHOOL, i, "blue", Students.ann());
    }
    var groups = next().frameworks().values().iterator().next();
    assertThat(groups).extracting(Exposure::name).contains("blue");
  }

  @Test
  void aCardStaysForADay() {
    anns(20);
    rerankings.finish(1, ENGINE);
    counting.step();
    for (var i = 20; i < 40; i++) {
      save(SCHOOL, i, null, Students.ben());
    }
    now = now.plus(EVERY.minusMillis(1));
    counting.step();
    assertThat(students(card())).isEqualTo(20);
    now = now.plus(Duration.ofMillis(1));
    counting.step();
    assertThat(students(card())).isEqualTo(40);
  }

  @Test
  void nothingIsCountedWhileEverybodyIsRankedAnew() {
    anns(20);
    rerankings.begin(1, ENGINE);
    counting.step();
    assertThat(cards.find(SCHOOL)).isEmpty();
    rerankings.finish(1, ENGINE);
    counting.step();
    editions.publish(2);
    for (var i = 0; i < 12; i++) {
      save(SCHOOL, i, null, Students.ben(), 2);
    }
    assertThat(next().edition()).isEqualTo(1);
    rerankings.finish(2, ENGINE);
    assertThat(next().edition()).isEqualTo(2);
    assertThat(students(card())).as("no other edition is mixed in").isEqualTo(12);
  }

  @Test
  void aSchoolOfAFewIsShownAsSoonAsItHasGrown() {
    anns(3);
    rerankings.finish(1, ENGINE);
    counting.step();
    assertThat(students(card())).isNull();
    anns(11);
    counting.step();
    assertThat(students(card())).isEqualTo(11);
  }

  @Test
  void tenReviewsAreShownAndNineAreNot() {
    anns(40);
    rerankings.finish(1, ENGINE);
    counting.step();
    for (var i = 0; i < 9; i++) {
      review(i);
    }
    var before = counts.find(SCHOOL).orElseThrow();
    assertThat(all(before).of(ReviewCount.WIDENED)).isZero();
    next();
    assertThat(counts.find(SCHOOL)).contains(before);
    review(9);
    next();
    assertThat(all(counts.find(SCHOOL).orElseThrow()).of(ReviewCount.WIDENED)).isEqualTo(10);
    assertThat(card().countedAt()).as("nobody's ranking changed").isBefore(clock.instant());
  }

  private void review(int number) {
    var id = "%s-%03d".formatted(SCHOOL, number);
    assertThat(reviews.add(Reviews.of(id, 1, Reviews.widened("therapeutic-services")))).isTrue();
  }

  private static Exposure all(FairnessCard counted) {
    return ReviewCount.widened(counted).values().iterator().next().getFirst();
  }

  @Test
  void eachSchoolIsCountedByItself() {
    anns(12);
    for (var i = 0; i < 250; i++) {
      save("school-2", i, null, Students.ann());
    }
    rerankings.finish(1, ENGINE);
    counting.step();
    assertThat(students(card())).isEqualTo(12);
    assertThat(students(cards.find("school-2").orElseThrow())).isEqualTo(250);
  }
}
