package org.wayfinder.profile.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.profile.person.PersonName;
import org.wayfinder.profile.person.Role;
import org.wayfinder.service.request.Change;
import org.wayfinder.service.request.Creation;

/** What the store of staff promises on every database. */
public abstract class StaffStoreContract {

  private static final Staff CARL =
      new Staff(
          "stf_1",
          "sch_1",
          "Carl@example.org",
          new PersonName("Carl", "Counsel"),
          EnumSet.of(Role.COUNSELLOR, Role.EDITOR),
          1);

  private MongoStaffStore store;

  /** An empty database. */
  protected abstract MongoDatabase database();

  @BeforeEach
  void makeStore() {
    store = new MongoStaffStore(database());
  }

  @Test
  public void whatIsStoredIsFoundInItsSchoolOnly() {
    assertThat(store.isEmpty()).isTrue();
    store.insert(CARL, "carl@example.org", null);
    assertThat(store.find("sch_1", "stf_1")).contains(CARL);
    assertThat(store.find("sch_2", "stf_1")).isEmpty();
    assertThat(store.isEmpty()).isFalse();
  }

  @Test
  public void aLoginBelongsToOnePerson() {
    store.insert(CARL, "carl@example.org", null);
    assertThat(store.insert(with("stf_2", 1, Role.OPS), "carl@example.org", null))
        .isEqualTo(new Creation.Taken<Staff>());
  }

  @Test
  public void onlyTheSeenVersionIsChanged() {
    store.insert(CARL, "carl@example.org", null);
    assertThat(store.update(with("stf_1", 1, Role.OPS), "carl@example.org", false))
        .isEqualTo(new Change.Changed<>(with("stf_1", 2, Role.OPS)));
    assertThat(store.update(with("stf_1", 1, Role.EDITOR), "carl@example.org", false))
        .isEqualTo(new Change.Stale<Staff>());
    assertThat(store.update(with("stf_9", 1, Role.EDITOR), "x@example.org", false))
        .isEqualTo(new Change.Missing<Staff>());
  }

  @Test
  public void aChangeDoesNotTakeSomebodyElsesLogin() {
    store.insert(CARL, "carl@example.org", null);
    store.insert(with("stf_2", 1, Role.OPS), "dora@example.org", null);
    assertThat(store.update(with("stf_2", 1, Role.OPS), "carl@example.org", false))
        .isEqualTo(new Change.Taken<Staff>());
    assertThat(store.find("sch_1", "stf_2")).contains(with("stf_2", 1, Role.OPS));
  }

  @Test
  public void onlyTheSeenVersionIsDeleted() {
    store.insert(CARL, "carl@example.org", null);
    assertThat(store.delete(CARL, 2)).isEqualTo(new Change.Stale<Staff>());
    assertThat(store.delete(CARL, 1)).isEqualTo(new Change.Changed<>(CARL));
    assertThat(store.delete(CARL, 1)).isEqualTo(new Change.Missing<Staff>());
    assertThat(store.find("sch_1", "stf_1")).isEmpty();
  }

  @Test
  public void theFirstMemberIsStoredOnceHoweverOften() {
    store.insertBound(CARL, "carl@example.org", "iss sub");
    store.insertBound(CARL, "carl@example.org", "iss sub");
    assertThat(store.ofSchool("sch_1", null, 10)).containsExactly(CARL);
  }

  @Test
  public void pagesFollowTheIdsWithinASchool() {
    for (int i = 1; i <= 4; i++) {
      store.insert(with("stf_" + i, 1, Role.OPS), "login" + i, null);
    }
    assertThat(store.ofSchool("sch_1", "stf_1", 2))
        .extracting(Staff::id)
        .containsExactly("stf_2", "stf_3");
    assertThat(store.ofSchool("sch_2", null, 2)).isEmpty();
  }

  private static Staff with(String id, long version, Role role) {
    return new Staff(id, "sch_1", CARL.login(), CARL.name(), Set.of(role), version);
  }
}
