package org.wayfinder.profile.move;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;

/** What the store of moves promises on every database. */
public abstract class MoveStoreContract {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123Z");
  private static final Move MOVE =
      new Move(
          "mov_1",
          "sch_1",
          "stf_admin",
          NOW,
          List.of(
              Move.Step.of("stu_1", List.of("carl"), "carl", "dora"),
              Move.Step.of("stu_2", List.of(), "carl", "dora")));

  private MongoMoveStore store;

  /** An empty database. */
  protected abstract MongoDatabase database();

  @BeforeEach
  void makeStore() {
    store = new MongoMoveStore(database());
  }

  @Test
  public void aMoveComesBackAsItWasWithinItsSchoolOnly() {
    store.insert(MOVE, null);
    assertThat(store.find("sch_1", "mov_1")).contains(MOVE);
    assertThat(store.find("sch_2", "mov_1")).isEmpty();
  }

  @Test
  public void theSameKeyFindsTheFirst() {
    var key = new CreationKey("key", "fingerprint");
    store.insert(MOVE, key);
    var other = new Move("mov_2", "sch_1", "stf_admin", NOW, List.of());
    assertThat(store.insert(other, key)).isEqualTo(new Creation.Repeated<>(MOVE));
  }

  @Test
  public void whoIsErasedIsInNoMove() {
    store.insert(MOVE, null);
    store.forget("stu_1");
    assertThat(store.find("sch_1", "mov_1").orElseThrow().steps())
        .extracting(Move.Step::studentId)
        .containsExactly("stu_2");
  }

  @Test
  public void oldOnesGo() {
    store.insert(MOVE, null);
    store.deleteBefore(NOW);
    assertThat(store.find("sch_1", "mov_1")).isPresent();
    store.deleteBefore(NOW.plusMillis(1));
    assertThat(store.find("sch_1", "mov_1")).isEmpty();
  }
}
