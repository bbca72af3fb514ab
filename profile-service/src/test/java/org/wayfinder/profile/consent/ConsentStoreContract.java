package org.wayfinder.profile.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.profile.consent.ConsentChange.Paper;
import org.wayfinder.profile.consent.ConsentChange.Signer;

/** What the store of consents promises on every database. */
public abstract class ConsentStoreContract {

  private static final Instant NOW = Instant.parse("2026-09-07T08:00:00.123Z");
  private static final ConsentChange YES =
      new ConsentChange(
          Purpose.PROFILING,
          true,
          "profiling-1",
          NOW,
          "stf_1",
          new Paper(Signer.GUARDIAN, LocalDate.of(2026, 9, 1)));
  private static final ConsentChange NO =
      new ConsentChange(Purpose.PROFILING, false, "profiling-1", NOW, "stu_1", null);

  private MongoDatabase database;
  private MongoConsentStore store;

  /** An empty database. */
  protected abstract MongoDatabase database();

  @BeforeEach
  void anOldAndANewSchool() {
    database = database();
    store = new MongoConsentStore(database, Clock.fixed(NOW, ZoneOffset.UTC));
    var schools = database.getCollection("schools");
    schools.insertOne(new Document("_id", "sch_old").append("name", "Old"));
    schools.insertOne(
        new Document("_id", "sch_new").append("consentRequired", true).append("consentAge", 16));
    person("stu_1", "student", "sch_new");
    person("stu_2", "student", "sch_old");
    person("stu_3", "erased", "sch_new");
    person("stf_1", "staff", "sch_new");
  }

  private void person(String id, String kind, String school) {
    database
        .getCollection("people")
        .insertOne(
            new Document("_id", id)
                .append("kind", kind)
                .append("loginKey", id)
                .append("schoolId", school)
                .append("bornOn", id.equals("stu_1") ? "2012-05-31" : null)
                .append("version", 1L));
  }

  private Document stored(String id) {
    var found = database.getCollection("people").find(new Document("_id", id)).first();
    return found == null ? new Document() : found;
  }

  @Test
  public void whoHasSaidNothingIsFoundWithTheRulesOfTheSchool() {
    assertThat(store.find(List.of("stu_1", "stu_2", "stu_3", "stf_1", "stu_9")))
        .isEqualTo(
            Map.of(
                "stu_1",
                new StudentConsents(
                    "stu_1", new ConsentRules(true, 16), LocalDate.of(2012, 5, 31), List.of()),
                "stu_2",
                new StudentConsents("stu_2", new ConsentRules(false, 13), null, List.of())));
  }

  @Test
  public void changesAreKeptInTheirOrder() {
    store.append("stu_1", YES);
    store.append("stu_1", NO);
    store.append("stu_1", YES);
    assertThat(store.find("stu_1").orElseThrow().changes()).containsExactly(YES, NO, YES);
  }

  @Test
  public void aChangeIsDueForPublication() {
    store.append("stu_1", YES);
    assertThat(stored("stu_1")).containsEntry("version", 2L).containsEntry("pending", true);
  }

  @Test
  public void whoIsErasedOrNoStudentGetsNoConsents() {
    store.append("stu_3", YES);
    store.append("stf_1", YES);
    assertThat(stored("stu_3")).doesNotContainKeys("consents", "pending");
    assertThat(stored("stf_1")).doesNotContainKeys("consents", "pending");
  }

  @Test
  public void otherRulesOfASchoolConcernItsStudentsAlone() {
    store.rulesChanged("sch_new");
    assertThat(stored("stu_1")).containsEntry("version", 2L).containsEntry("pending", true);
    for (var other : List.of("stu_2", "stu_3", "stf_1")) {
      assertThat(stored(other)).as(other).containsEntry("version", 1L).doesNotContainKey("pending");
    }
  }
}
