package org.wayfinder.recommendation.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follow-ups rely on, of any database. */
abstract class FollowUpStoreContract {

  private static final Instant AT = Instant.parse("2026-10-01T08:00:00.123Z");
  private static final FollowUp EMPTY = new FollowUp("f-1", "carla", AT, List.of());

  private MongoFollowUpStore store;

  abstract MongoFollowUpStore store();

  @BeforeEach
  void aFollowUp() {
    store = store();
    store.begin(EMPTY);
  }

  @Test
  void whatItMadeIsFoundInOrderByItsCounsellorOnly() {
    var ann = new FollowUp.Made("ann", 3);
    var ben = new FollowUp.Made("ben", 1);
    store.making("f-1", ann);
    store.making("f-1", ben);
    assertThat(store.find("carla", "f-1"))
        .contains(new FollowUp("f-1", "carla", AT, List.of(ann, ben)));
    assertThat(store.find("carl", "f-1")).isEmpty();
    assertThat(store.find("carla", "f-2")).isEmpty();
  }

  @Test
  void anErasedStudentIsTakenOutAndTheOthersStay() {
    store.begin(new FollowUp("f-2", "carl", AT, List.of()));
    for (var id : List.of("f-1", "f-2")) {
      store.making(id, new FollowUp.Made("ann", 3));
      store.making(id, new FollowUp.Made("ben", 1));
    }
    store.erase(List.of("ann", "nobody"));
    for (var id : List.of("f-1", "f-2")) {
      assertThat(store.find(id.equals("f-1") ? "carla" : "carl", id).orElseThrow().made())
          .containsExactly(new FollowUp.Made("ben", 1));
    }
  }

  @Test
  void theOldAreDeletedAndTheNewStay() {
    store.begin(new FollowUp("f-2", "carla", AT.plusMillis(1), List.of()));
    store.deleteBefore(AT.plusMillis(1));
    assertThat(store.find("carla", "f-1")).isEmpty();
    assertThat(store.find("carla", "f-2")).isPresent();
  }
}
