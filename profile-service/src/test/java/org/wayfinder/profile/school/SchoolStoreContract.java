package org.wayfinder.profile.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.profile.consent.ConsentRules;
import org.wayfinder.service.request.Change;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;

/** What the store of schools promises on every database. */
public abstract class SchoolStoreContract {

  private static final ConsentRules RULES = new ConsentRules(true, 16);
  private static final ConsentRules LAX = new ConsentRules(false, 13);
  private static final School HILL = new School("sch_1", "Hill", RULES, 1);
  private static final CreationKey KEY = new CreationKey("fay schools k1", "body-1");

  private MongoSchoolStore store;

  /** An empty database. */
  protected abstract MongoDatabase database();

  @BeforeEach
  void makeStore() {
    store = new MongoSchoolStore(database());
  }

  @Test
  public void whatIsStoredIsFound() {
    assertThat(store.insert(HILL, null)).isEqualTo(new Creation.Created<>(HILL));
    assertThat(store.find("sch_1")).contains(HILL);
    assertThat(store.find("sch_2")).isEmpty();
    assertThat(store.exists("sch_1")).isTrue();
  }

  @Test
  public void manySchoolsAreStoredWithoutAKey() {
    store.insert(HILL, null);
    assertThat(store.insert(new School("sch_2", "Lake", RULES, 1), null))
        .isInstanceOf(Creation.Created.class);
  }

  @Test
  public void theSameIdIsTaken() {
    store.insert(HILL, null);
    assertThat(store.insert(HILL, null)).isEqualTo(new Creation.Taken<School>());
  }

  @Test
  public void aRepeatedRequestFindsWhatTheFirstOneMade() {
    store.insert(HILL, KEY);
    assertThat(store.insert(new School("sch_9", "Hill", RULES, 1), KEY))
        .isEqualTo(new Creation.Repeated<>(HILL));
    assertThat(store.find("sch_9")).isEmpty();
  }

  @Test
  public void aKeyIsNotReusedForAnotherBody() {
    store.insert(HILL, KEY);
    assertThat(
            store.insert(
                new School("sch_9", "X", RULES, 1), new CreationKey(KEY.value(), "body-2")))
        .isEqualTo(new Creation.KeyReused<School>());
  }

  @Test
  public void onlyTheSeenVersionIsChanged() {
    store.insert(HILL, null);
    assertThat(store.change("sch_1", 1, "Hilltop", LAX))
        .isEqualTo(new Change.Changed<>(new School("sch_1", "Hilltop", LAX, 2)));
    assertThat(store.change("sch_1", 1, "Again", RULES)).isEqualTo(new Change.Stale<School>());
    assertThat(store.change("sch_2", 1, "Nobody", RULES)).isEqualTo(new Change.Missing<School>());
  }

  @Test
  public void pagesFollowTheIds() {
    for (int i = 1; i <= 5; i++) {
      store.insert(new School("sch_" + i, "School " + i, RULES, 1), null);
    }
    assertThat(store.list(null, 2)).extracting(School::id).containsExactly("sch_1", "sch_2");
    assertThat(store.list("sch_2", 2)).extracting(School::id).containsExactly("sch_3", "sch_4");
    assertThat(store.list("sch_5", 2)).isEmpty();
  }
}
