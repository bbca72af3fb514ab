package org.wayfinder.recommendation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.edition.EditionUnavailableException;
import org.wayfinder.recommendation.edition.TestEditions;
import org.wayfinder.recommendation.engine.Ranking;
import org.wayfinder.recommendation.fixtures.Catalogues;
import org.wayfinder.recommendation.fixtures.Students;
import org.wayfinder.recommendation.student.InMemoryStudentStore;
import org.wayfinder.recommendation.student.StudentState;
import org.wayfinder.recommendation.updates.RecommendationUpdate;

class RankingServiceTests {

  private final InMemoryStudentStore students = new InMemoryStudentStore();
  private final InMemoryRecommendationStore store = new InMemoryRecommendationStore();
  private final TestEditions editions = TestEditions.first();
  private final RankingService service =
      Recommendations.service(students, store, editions.editions());

  private static StudentState ann(int version) {
    return Students.state("ann", version, version % 2 == 0 ? Students.ben() : Students.ann());
  }

  @Test
  void ranksTheNewestStateOfEachStudentOnce() {
    var outcome = service.apply(List.of(ann(1), Students.state("ben", 1, Students.ben()), ann(3)));
    assertThat(outcome.updates())
        .containsExactlyInAnyOrder(
            new RecommendationUpdate("ann", 3, 1, 2), new RecommendationUpdate("ben", 1, 1, 2));
    assertThat(store.newest("ann")).contains(Recommendations.of("ann", 3, 1, Students.ann()));
    assertThat(store.history("ann", null, 9)).hasSize(1);
  }

  @Test
  void anOlderStateThatComesLaterChangesNothing() {
    service.apply(List.of(ann(3)));
    var outcome = service.apply(List.of(ann(2)));
    assertThat(outcome.updates()).containsExactly(new RecommendationUpdate("ann", 3, 1, 2));
    assertThat(store.newest("ann")).map(Recommendation::profileVersion).contains(3);
    assertThat(store.version("ann", 2)).isEmpty();
  }

  @Test
  void whatIsErasedGoesInItsTurnAfterWhatWasRankedBefore() {
    service.apply(List.of(ann(1)));
    var gone = service.rank(List.of(Students.erased("ann")));
    assertThat(store.newest("ann")).as("an earlier part may still be written").isPresent();
    service.store(gone);
    assertThat(store.newest("ann")).isEmpty();
  }

  @Test
  void theHistoryOfAnEarlierPartCannotOutliveAnErasureInALaterOne() {
    var first = service.rank(List.of(ann(1)));
    var gone = service.rank(List.of(Students.erased("ann")));
    var newestOfFirst = service.storeNewest(first);
    var newestOfGone = service.storeNewest(gone); // beside the history of the first
    service.storeHistory(newestOfFirst);
    service.storeHistory(newestOfGone);
    assertThat(store.newest("ann")).isEmpty();
    assertThat(store.history("ann", null, 9)).isEmpty();
  }

  @Test
  void doingABatchAgainChangesNothingAndAnnouncesTheSame() {
    var once = service.apply(List.of(ann(1)));
    var newest = store.newest("ann");
    assertThat(service.apply(List.of(ann(1)))).isEqualTo(once);
    assertThat(store.newest("ann")).isEqualTo(newest);
    assertThat(store.history("ann", null, 9)).hasSize(1);
  }

  @Test
  void aStateThatIsKnownAlreadyStillMendsARecommendationThatIsMissingOrOlder() {
    service.apply(List.of(ann(1)));
    var first = store.newest("ann").orElseThrow();
    service.apply(List.of(ann(2)));
    var second = store.newest("ann").orElseThrow();
    store.erase(List.of("ann"));
    service.apply(List.of(ann(2)));
    assertThat(store.newest("ann")).as("missing").contains(second);
    store.erase(List.of("ann"));
    store.putNewest(List.of(first));
    service.apply(List.of(ann(2)));
    assertThat(store.newest("ann")).as("older").contains(second);
  }

  @Test
  void aNewerProfileWithAnOlderEditionIsRankedAnewWithTheNewerEdition() {
    // Another instance knows edition 2 already and stored (1, edition 2); this one has version 2.
    editions.keepElsewhere(2);
    store.putNewest(List.of(Recommendations.of("ann", 1, 2, Students.ann())));
    var outcome = service.apply(List.of(ann(2)));
    assertThat(outcome.updates()).containsExactly(new RecommendationUpdate("ann", 2, 2, 2));
    assertThat(store.newest("ann")).contains(Recommendations.of("ann", 2, 2, Students.ben()));
  }

  @Test
  void whatIsStoredAheadOfWhatWeKnowStays() {
    var ahead = Recommendations.of("ann", 9, 1, Students.ann());
    store.putNewest(List.of(ahead));
    editions.publish(2);
    assertThat(service.apply(List.of(ann(2))).updates())
        .containsExactly(new RecommendationUpdate("ann", 9, 1, 2));
    assertThat(store.newest("ann")).contains(ahead);
  }

  @Test
  void withoutAnEditionNobodyIsRankedButStatesAreKept() {
    var none = TestEditions.none();
    var waiting = Recommendations.service(students, store, none.editions());
    assertThatThrownBy(() -> waiting.apply(List.of(ann(1))))
        .isInstanceOf(EditionUnavailableException.class);
    none.publish(1);
    assertThat(waiting.apply(List.of(ann(1))).updates()).hasSize(1);
  }

  @Test
  void aStudentWithoutAProfileHasNoRecommendation() {
    var state =
        new StudentState("new", false, new StudentState.Roster(1, "school", List.of()), null);
    assertThat(service.apply(List.of(state)).updates()).isEmpty();
  }

  @Test
  void anErasedStudentIsGoneAndStaysGone() {
    service.apply(List.of(ann(1), ann(2)));
    assertThat(service.apply(List.of(Students.erased("ann"))).updates()).isEmpty();
    assertThat(service.apply(List.of(ann(3))).updates()).isEmpty();
    assertThat(store.newest("ann")).isEmpty();
    assertThat(store.history("ann", null, 9)).isEmpty();
    assertThat(students.find(List.of("ann")).get("ann"))
        .isNotNull()
        .satisfies(gone -> assertThat(gone.profile()).isNull());
  }

  @Test
  void whoTakesConsentBackIsRankedNoMoreUntilItIsGivenAgain() {
    service.apply(List.of(ann(1), ann(2), Students.state("ben", 1, Students.ben())));
    assertThat(service.apply(List.of(Students.withdrawn("ann", 2))).updates()).isEmpty();
    assertThat(service.apply(List.of(ann(3))).updates()).as("late").isEmpty();
    assertThat(store.newest("ann")).isEmpty();
    assertThat(store.history("ann", null, 9)).isEmpty();
    assertThat(store.newest("ben")).isPresent();
    var again = Students.at("school-1", 3, "ann", 3, Students.ann());
    assertThat(service.apply(List.of(again)).updates())
        .containsExactly(new RecommendationUpdate("ann", 3, 1, 2));
  }

  @Test
  void consentGivenAgainInTheNextPartIsNotUndoneByTheOneBefore() {
    var off = service.rank(List.of(Students.withdrawn("ann", 2)));
    var on = service.rank(List.of(Students.at("school-1", 3, "ann", 1, Students.ann())));
    var newestOff = service.storeNewest(off);
    var newestOn = service.storeNewest(on); // beside the history of the part before
    service.storeHistory(newestOff);
    service.storeHistory(newestOn);
    assertThat(store.newest("ann")).isPresent();
    assertThat(store.history("ann", null, 9)).hasSize(1);
  }

  @Test
  void whoTakesConsentBackWhileBeingRankedAnewIsNotBroughtBack() {
    service.apply(List.of(ann(1), Students.state("ben", 1, Students.ben())));
    editions.publish(2);
    var again = service.rankKnown(students.page("", null, 9));
    service.apply(List.of(Students.withdrawn("ann", 2)));
    assertThat(service.storeAgain(again).updates())
        .containsExactly(new RecommendationUpdate("ben", 1, 2, 2));
    assertThat(store.newest("ann")).isEmpty();
    assertThat(store.history("ann", null, 9)).isEmpty();
  }

  @Test
  void withANewEditionEverybodyIsRankedAnewAndHistoryKeepsTheOld() {
    service.apply(List.of(ann(1), Students.state("ben", 1, Students.ben())));
    editions.publish(2);
    var outcome = service.storeAgain(service.rankKnown(students.page("", null, 9)));
    assertThat(outcome.updates())
        .containsExactlyInAnyOrder(
            new RecommendationUpdate("ann", 1, 2, 2), new RecommendationUpdate("ben", 1, 2, 2));
    assertThat(store.newest("ann")).contains(Recommendations.of("ann", 1, 2, Students.ann()));
    assertThat(store.history("ann", null, 9))
        .extracting(Recommendation::edition)
        .containsExactly(2, 1);
  }

  @Test
  void whoSavesWhileBeingRankedAnewKeepsTheNewerVersion() {
    service.apply(List.of(ann(1)));
    editions.publish(2);
    var again = service.rankKnown(students.page("", null, 9));
    service.apply(List.of(ann(2)));
    assertThat(service.storeAgain(again).updates())
        .containsExactly(new RecommendationUpdate("ann", 2, 2, 2));
    assertThat(store.newest("ann")).contains(Recommendations.of("ann", 2, 2, Students.ben()));
  }

  @Test
  void whoIsErasedWhileBeingRankedAnewIsNotBroughtBack() {
    service.apply(List.of(ann(1), Students.state("ben", 1, Students.ben())));
    editions.publish(2);
    var again = service.rankKnown(students.page("", null, 9));
    service.apply(List.of(Students.erased("ann")));
    assertThat(service.storeAgain(again).updates())
        .containsExactly(new RecommendationUpdate("ben", 1, 2, 2));
    assertThat(store.newest("ann")).isEmpty();
    assertThat(store.history("ann", null, 9)).isEmpty();
  }

  @Test
  void whatAnInterruptedRerankingLeftOfAnErasedStudentGoesWithTheNextOne() {
    service.apply(List.of(ann(1), Students.erased("ann")));
    store.putNewest(List.of(Recommendations.of("ann", 1, 1, Students.ann())));
    store.addToHistory(List.of(Recommendations.of("ann", 1, 1, Students.ann())));
    service.storeAgain(service.rankKnown(students.page("", null, 9)));
    assertThat(store.newest("ann")).isEmpty();
    assertThat(store.history("ann", null, 9)).isEmpty();
  }

  private static StudentState annAt(String school, int roster) {
    return Students.at(school, roster, "ann", 1, Students.ann());
  }

  private boolean annIsRankedInTheOwnFramework() {
    return frameworks(store.newest("ann").orElseThrow()).contains(Catalogues.OWN);
  }

  private static List<String> frameworks(Recommendation recommendation) {
    return recommendation.ranking().frameworks().stream().map(Ranking.Framework::id).toList();
  }

  @Test
  void aSchoolsOwnFrameworkIsRankedForItsStudentsOnly() {
    editions.publish(2, "school-2");
    service.apply(List.of(annAt("school-2", 1), Students.state("ben", 1, Students.ben())));
    assertThat(annIsRankedInTheOwnFramework()).isTrue();
    assertThat(frameworks(store.newest("ben").orElseThrow())).doesNotContain(Catalogues.OWN);
    assertThat(frameworks(service.compute("ann", 0, Students.ben()))).contains(Catalogues.OWN);
    assertThat(frameworks(service.compute("ben", 0, Students.ann())))
        .doesNotContain(Catalogues.OWN);
    assertThat(frameworks(service.compute("new", 0, Students.ann())))
        .doesNotContain(Catalogues.OWN);
  }

  @Test
  void whoChangesSchoolsIsRankedWithinTheFrameworksOfTheNewOne() {
    editions.publish(2, "school-2");
    service.apply(List.of(annAt("school-2", 1)));
    var moved = service.apply(List.of(annAt("school-1", 2)));
    assertThat(annIsRankedInTheOwnFramework()).isFalse();
    assertThat(moved.updates()).containsExactly(new RecommendationUpdate("ann", 1, 2, 2));
    service.apply(List.of(annAt("school-2", 3), annAt("school-1", 2)));
    assertThat(annIsRankedInTheOwnFramework()).isTrue();
  }

  @Test
  void whoChangesSchoolsWhileBeingRankedAnewIsRankedForTheNewOneInTheEnd() {
    editions.publish(2, "school-2");
    service.apply(List.of(annAt("school-2", 1)));
    var again = service.rankKnown(students.page("", null, 9));
    service.apply(List.of(annAt("school-1", 2)));
    service.storeAgain(again);
    assertThat(annIsRankedInTheOwnFramework()).isFalse();
    again = service.rankKnown(students.page("", null, 9));
    service.apply(List.of(annAt("school-2", 3)));
    service.storeAgain(again);
    assertThat(annIsRankedInTheOwnFramework()).isTrue();
  }

  @Test
  void whatWasRankedElsewhereIsSeenWithoutTheOtherSchoolsFramework() {
    editions.publish(2, "school-2");
    var schools = new SchoolFrameworks(students, editions.editions());
    service.apply(List.of(annAt("school-2", 1)));
    var there = store.history("ann", null, 9);
    assertThat(schools.visible(there)).isEqualTo(there);
    assertThat(schools.own(there.getFirst())).containsExactly(Catalogues.OWN);
    service.apply(List.of(annAt("school-1", 2)));
    var here = schools.visible(there).getFirst();
    assertThat(frameworks(here)).containsExactly("health-science", "occupational-clusters");
    assertThat(schools.own(here)).isEmpty();
    service.apply(List.of(Students.erased("ann")));
    assertThat(schools.visible(there)).containsExactly(here);
  }

  @Test
  void twoInstancesOnTheSameStudentsEndAtTheNewestOfBoth() throws Exception {
    var other = Recommendations.service(students, store, editions.editions());
    var work = new ArrayList<Callable<RankingService.Outcome>>();
    for (var version = 1; version <= 40; version++) {
      var state = ann(version);
      work.add(() -> service.apply(List.of(state)));
      work.add(() -> other.apply(List.of(state)));
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var done : threads.invokeAll(work)) {
        assertThat(done.get().failed()).isEmpty();
      }
    }
    assertThat(store.newest("ann")).contains(Recommendations.of("ann", 40, 1, Students.ben()));
  }

  @Test
  void aWhatIfEqualsTheRankingOfTheSameProfile() {
    service.apply(List.of(ann(1)));
    assertThat(service.compute("ann", 0, Students.ann()).ranking())
        .isEqualTo(store.newest("ann").orElseThrow().ranking());
  }
}
