package org.wayfinder.profile.student;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.profile.pending.PendingMarks;
import org.wayfinder.profile.person.PersonName;
import org.wayfinder.service.request.Change;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;

/** What the store of students promises on every database. */
public abstract class StudentStoreContract {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  private MongoStudentStore store;

  /** An empty database. */
  protected abstract MongoDatabase database();

  @BeforeEach
  void makeStore() {
    store = new MongoStudentStore(database(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  public void aNewStudentIsDueForPublicationAtOnce() {
    store.insert(student("stu_1", 1, "stf_1"), "ann", null);
    assertThat(store.find("stu_1")).contains(student("stu_1", 1, "stf_1"));
    assertThat(store.marks().students(10)).containsExactly("stu_1");
    assertThat(store.marks().count()).isEqualTo(new PendingMarks(1, NOW));
  }

  @Test
  public void ofWhoIsErasedOnlyTheIdIsLeftAndTheOthersAreTold() {
    store.insert(student("stu_1", 1, "stf_1"), "ann", new CreationKey("k", "f"));
    store.insert(student("stu_2", 1), "ben", null);
    store.marks().clear(Map.of("stu_1", 1L, "stu_2", 1L));

    store.erase("stu_1");

    assertThat(store.find("stu_1")).isEmpty();
    assertThat(store.find(List.of("stu_1", "stu_2"))).hasSize(1);
    assertThat(store.ofSchool("sch_1", null, 9)).extracting(Student::id).containsExactly("stu_2");
    assertThat(store.ofCaseload("stf_1", null, 9)).isEmpty();
    assertThat(store.erased(List.of("stu_1", "stu_2"))).containsExactly(Map.entry("stu_1", 2L));
    assertThat(store.ids(null, 9)).containsExactly("stu_1", "stu_2");
    assertThat(store.marks().students(10)).containsExactly("stu_1");
    assertThat(store.isErasedAndTold("stu_1")).isFalse();

    store.erase("stu_1");
    store.marks().clear(Map.of("stu_1", 2L));

    assertThat(store.isErasedAndTold("stu_1")).isTrue();
    assertThat(store.isErasedAndTold("stu_2")).isFalse();
  }

  @Test
  public void twoWhoAreErasedAreNotInEachOthersWay() {
    store.insert(student("stu_1", 1), "ann", null);
    store.insert(student("stu_2", 1), "ben", null);
    store.erase("stu_1");
    store.erase("stu_2");
    assertThat(store.erased(List.of("stu_1", "stu_2"))).hasSize(2);
    assertThat(store.insert(student("stu_3", 1), "ann", null)).isInstanceOf(Creation.Created.class);
  }

  @Test
  public void aLoginBelongsToOnePerson() {
    store.insert(student("stu_1", 1), "ann", null);
    assertThat(store.insert(student("stu_2", 1), "ann", null))
        .isEqualTo(new Creation.Taken<Student>());
  }

  @Test
  public void onlyTheSeenVersionIsChangedAndMarkedAgain() {
    store.insert(student("stu_1", 1), "ann", null);
    store.marks().clear(Map.of("stu_1", 1L));
    assertThat(store.marks().students(10)).isEmpty();
    assertThat(store.update(student("stu_1", 1, "stf_9"), "ann", false))
        .isEqualTo(new Change.Changed<>(student("stu_1", 2, "stf_9")));
    assertThat(store.marks().students(10)).containsExactly("stu_1");
    assertThat(store.update(student("stu_1", 1), "ann", false))
        .isEqualTo(new Change.Stale<Student>());
    assertThat(store.update(student("stu_9", 1), "nobody", false))
        .isEqualTo(new Change.Missing<Student>());
  }

  @Test
  public void aMarkIsClearedOnlyForWhatWasPublished() {
    store.insert(student("stu_1", 1), "ann", null);
    store.update(student("stu_1", 1, "stf_1"), "ann", false);
    store.marks().clear(Map.of("stu_1", 1L));
    assertThat(store.marks().students(10)).as("version 2 has not been published").hasSize(1);
    store.marks().clear(Map.of("stu_1", 2L));
    assertThat(store.marks().students(10)).isEmpty();
    assertThat(store.marks().count()).isEqualTo(new PendingMarks(0, null));
  }

  @Test
  public void enteringAndLeavingACaseloadTwiceChangesOnce() {
    store.insert(student("stu_1", 1), "ann", null);
    store.enter("stu_1", "stf_1");
    store.enter("stu_1", "stf_1");
    assertThat(store.find("stu_1")).contains(student("stu_1", 2, "stf_1"));
    store.leave("stu_1", "stf_1");
    store.leave("stu_1", "stf_1");
    assertThat(store.find("stu_1")).contains(student("stu_1", 3));
  }

  @Test
  public void aDissolvedCaseloadMarksEverybodyInIt() {
    store.insert(student("stu_1", 1, "stf_1", "stf_2"), "ann", null);
    store.insert(student("stu_2", 1, "stf_2"), "ben", null);
    store.marks().clear(Map.of("stu_1", 1L));
    store.marks().clear(Map.of("stu_2", 1L));
    store.leaveAll("stf_1");
    assertThat(store.ofCaseload("stf_1", null, 10)).isEmpty();
    assertThat(store.find("stu_1")).contains(student("stu_1", 2, "stf_2"));
    assertThat(store.find("stu_2")).contains(student("stu_2", 1, "stf_2"));
    assertThat(store.marks().students(10)).containsExactly("stu_1");
  }

  @Test
  public void pagesFollowTheIdsWithinASchoolOrACaseload() {
    for (int i = 1; i <= 4; i++) {
      store.insert(student("stu_" + i, 1, i == 2 ? "other" : "stf_1"), "login" + i, null);
    }
    assertThat(store.ofSchool("sch_1", "stu_1", 2))
        .extracting(Student::id)
        .containsExactly("stu_2", "stu_3");
    assertThat(store.ofCaseload("stf_1", "stu_1", 5))
        .extracting(Student::id)
        .containsExactly("stu_3", "stu_4");
    assertThat(store.ofSchool("sch_2", null, 5)).isEmpty();
  }

  private static Student student(String id, long version, String... counsellorIds) {
    return new Student(
        id,
        "sch_1",
        "Ann",
        new PersonName("Ann", "Archer"),
        10,
        "blue",
        LocalDate.of(2010, 5, 31),
        List.of(counsellorIds),
        null,
        version);
  }
}
