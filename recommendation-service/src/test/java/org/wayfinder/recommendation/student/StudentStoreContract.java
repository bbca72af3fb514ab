package org.wayfinder.recommendation.student;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.fixtures.Students;

/** What every store of students promises. */
abstract class StudentStoreContract {

  abstract StudentStore store();

  @Test
  void whatWasPutIsFoundWithTheNextRevision() {
    var store = store();
    var ann = StudentRecord.unknown("ann").heard(Students.state("ann", 3, Students.ann()));
    assertThat(store.put(List.of(ann))).isEmpty();
    var found = Objects.requireNonNull(store.find(Set.of("ann", "nobody")).get("ann"));
    assertThat(found.revision()).isEqualTo(1);
    assertThat(found.profile()).isEqualTo(ann.profile());
    assertThat(found.roster()).isEqualTo(ann.roster());
    assertThat(store.find(Set.of("nobody"))).isEmpty();
  }

  @Test
  void profilesOfEveryKindSurviveTheStore() {
    var store = store();
    var kinds =
        Map.of(
            "hal", Students.halfwayHal(),
            "ida", Students.interestsOnly(),
            "abe", Students.activitiesOnly(),
            "ben", Students.ben());
    kinds.forEach((id, profile) ->
        store.put(List.of(StudentRecord.unknown(id).heard(Students.state(id, 1, profile)))));
    kinds.forEach((id, profile) ->
        assertThat(store.find(Set.of(id)).get(id))
            .isNotNull()
            .extracting(StudentRecord::profile)
            .isEqualTo(new StudentState.Version(1, profile)));
  }

  @Test
  void aWriterWhoSawAnOlderRevisionIsRefused() {
    var store = store();
    var before = StudentRecord.unknown("ann").heard(Students.state("ann", 1, Students.ann()));
    store.put(List.of(before));
    assertThat(store.put(List.of(before))).containsExactly("ann");
    var seen = Objects.requireNonNull(store.find(Set.of("ann")).get("ann"));
    assertThat(store.put(List.of(seen.heard(Students.state("ann", 2, Students.ben()))))).isEmpty();
    assertThat(store.put(List.of(seen.heard(Students.state("ann", 3, Students.ann())))))
        .containsExactly("ann");
    assertThat(version(store, "ann")).isEqualTo(2);
  }

  @Test
  void anErasedStudentLeavesOnlyTheFact() {
    var store = store();
    store.put(
        List.of(StudentRecord.unknown("ann").heard(Students.state("ann", 1, Students.ann()))));
    var seen = Objects.requireNonNull(store.find(Set.of("ann")).get("ann"));
    store.put(List.of(seen.heard(Students.erased("ann"))));
    var gone = Objects.requireNonNull(store.find(Set.of("ann")).get("ann"));
    assertThat(gone.erased()).isTrue();
    assertThat(gone.profile()).isNull();
    assertThat(gone.roster()).isNull();
  }

  @Test
  void studentsComeInPagesInOrderOfTheirIds() {
    var store = store();
    for (var id : List.of("dan", "ann", "cleo", "ben", "Zoe")) {
      store.put(List.of(StudentRecord.unknown(id).heard(Students.state(id, 1, Students.ann()))));
    }
    assertThat(store.count()).isEqualTo(5);
    assertThat(store.ids("", 9)).containsExactly("Zoe", "ann", "ben", "cleo", "dan");
    assertThat(store.ids("ann", 2)).containsExactly("ben", "cleo");
    assertThat(store.ids("dan", 2)).isEmpty();
    assertThat(store.page("ann", "cleo", 9))
        .extracting(StudentRecord::studentId)
        .containsExactly("ben", "cleo");
    assertThat(store.page("ann", "cleo", 1))
        .extracting(StudentRecord::studentId)
        .containsExactly("ben");
    assertThat(store.page("cleo", null, 9))
        .containsExactlyElementsOf(store.find(Set.of("dan")).values());
  }

  @Test
  void theStudentsOfASchoolComeInOrderOfTheirIdsWithTheirGroups() {
    var store = store();
    for (var id : List.of("eve", "dan", "cleo", "ben", "ann")) {
      var school = id.equals("cleo") ? "school-2" : "school-1";
      var roster = new StudentState.Roster(1, school, "group of " + id, List.of());
      store.put(
          List.of(StudentRecord.unknown(id).heard(new StudentState(id, false, roster, null))));
    }
    assertThat(store.ofSchool("school-1", "", 2))
        .extracting(StudentRecord::studentId)
        .containsExactly("ann", "ben");
    assertThat(store.ofSchool("school-1", "ben", 9))
        .extracting(StudentRecord::group)
        .containsExactly("group of dan", "group of eve");
    assertThat(store.ofSchool("school-9", "", 9)).isEmpty();
    store.createIndexes();
    store.createIndexes();
    assertThat(store.ofSchool("school-1", "", 9)).hasSize(4);
    assertThat(store.schoolAfter("")).contains("school-1");
    assertThat(store.schoolAfter("school-1")).contains("school-2");
    assertThat(store.schoolAfter("school-2")).isEmpty();
    var erased =
        Objects.requireNonNull(store.find(Set.of("dan")).get("dan")).heard(Students.erased("dan"));
    store.put(List.of(erased));
    assertThat(store.ofSchool("school-1", "ben", 9)).hasSize(1);
  }

  @Test
  void whoMayNotBeRankedIsTold() {
    var store = store();
    store.put(
        List.of(
            StudentRecord.unknown("ann").heard(Students.state("ann", 1, Students.ann())),
            StudentRecord.unknown("ben").heard(Students.withdrawn("ben", 2)),
            StudentRecord.unknown("dan").heard(Students.erased("dan"))));
    assertThat(store.withdrawn(List.of("ann", "ben", "dan", "eve"))).containsExactly("ben");
    assertThat(store.withdrawn(List.of())).isEmpty();
    assertThat(store.find(Set.of("ben")).get("ben"))
        .isNotNull()
        .satisfies(ben -> assertThat(ben.profiling()).isFalse());
  }

  @Test
  void whoIsErasedIsToldFromTheOthers() {
    var store = store();
    store.put(
        List.of(
            StudentRecord.unknown("ann").heard(Students.state("ann", 1, Students.ann())),
            StudentRecord.unknown("ben").heard(Students.erased("ben")),
            StudentRecord.unknown("dan").heard(Students.erased("dan"))));
    assertThat(store.erased(Set.of("ann", "ben", "nobody"))).containsExactly("ben");
    assertThat(store.erased(Set.of())).isEmpty();
  }

  private static int version(StudentStore store, String id) {
    var found = Objects.requireNonNull(store.find(Set.of(id)).get(id));
    return Objects.requireNonNull(found.profile()).number();
  }

  /** An id that no field name could hold. */
  static Profile withOddActivity() {
    var odd = new TreeMap<String, Double>();
    odd.put("a.$b", 2.0);
    var ann = Students.ann();
    return new Profile(ann.riasec(), odd, ann.jobZone(), ann.stated(), ann.notForMe());
  }

  @Test
  void whatIsKnownOfTheAnswersIsKept() {
    var store = store();
    var asked =
        Students.ann()
            .withReserve(new TreeMap<>(Map.of("medicines-r1", "medicines", "x", "a.$b")))
            .withInterestItems(5);
    store.put(List.of(StudentRecord.unknown("ann").heard(Students.state("ann", 1, asked))));
    assertThat(store.find(Set.of("ann")).get("ann"))
        .isNotNull()
        .extracting(StudentRecord::profile)
        .isEqualTo(new StudentState.Version(1, asked));
  }

  @Test
  void answersToItemsAskedTwiceAreKept() {
    var store = store();
    var careless = Students.carelessCal(7);
    store.put(List.of(StudentRecord.unknown("cal").heard(Students.state("cal", 1, careless))));
    assertThat(store.find(Set.of("cal")).get("cal"))
        .isNotNull()
        .extracting(StudentRecord::profile)
        .isEqualTo(new StudentState.Version(1, careless));
  }

  @Test
  void oddActivityIdsAreKept() {
    var store = store();
    store.put(
        List.of(StudentRecord.unknown("odd").heard(Students.state("odd", 1, withOddActivity()))));
    assertThat(store.find(Set.of("odd")).get("odd"))
        .isNotNull()
        .extracting(StudentRecord::profile)
        .isEqualTo(new StudentState.Version(1, withOddActivity()));
  }
}
