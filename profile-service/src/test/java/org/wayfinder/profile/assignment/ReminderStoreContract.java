package org.wayfinder.profile.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store of reminders promises on every database. */
public abstract class ReminderStoreContract {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123Z");
  private static final Instant LAPSED = NOW.plusSeconds(300);

  private MongoReminderStore store;

  /** An empty database. */
  protected abstract MongoDatabase database();

  @BeforeEach
  void makeStore() {
    store = new MongoReminderStore(database());
  }

  private static Reminder reminder(String id, Reminder.Mail mail) {
    return new Reminder(id, "stu_1", "asg_1", Reminder.Kind.BEFORE, NOW, null, mail);
  }

  @Test
  public void nobodyIsRemindedTwiceOfTheSame() {
    assertThat(store.insert(reminder("rem_1", Reminder.Mail.NONE))).isTrue();
    assertThat(store.insert(reminder("rem_1", Reminder.Mail.DUE))).isFalse();
    assertThat(store.ofStudent("stu_1", 10)).containsExactly(reminder("rem_1", Reminder.Mail.NONE));
  }

  @Test
  public void ofManyInstancesOneHasALetterAtATime() throws Exception {
    store.insert(reminder("rem_1", Reminder.Mail.DUE));
    var claims =
        IntStream.range(0, 16)
            .mapToObj(_ ->
                (Callable<Optional<MongoReminderStore.Claimed>>) () -> store.claim(NOW, LAPSED))
            .toList();
    var claimed = 0;
    try (var threads = Executors.newFixedThreadPool(claims.size())) {
      for (var claim : threads.invokeAll(claims)) {
        claimed += claim.get().isPresent() ? 1 : 0;
      }
    }
    assertThat(claimed).isOne();
  }

  @Test
  public void aClaimThatLapsedIsAnothersAndSaysNothingAnyMore() {
    store.insert(reminder("rem_1", Reminder.Mail.DUE));
    var slow = store.claim(NOW, LAPSED).orElseThrow();
    assertThat(slow.attempts()).isZero();
    var other = store.claim(LAPSED, LAPSED.plusSeconds(300)).orElseThrow();
    assertThat(other.attempts()).isOne();
    store.decided(other, Reminder.Mail.SENT);
    store.decided(slow, Reminder.Mail.FAILED);
    assertThat(store.ofStudent("stu_1", 1).getFirst().mail()).isEqualTo(Reminder.Mail.SENT);
    assertThat(store.claim(LAPSED.plusSeconds(900), LAPSED.plusSeconds(1200))).isEmpty();
  }

  @Test
  public void whatIsPostponedIsDueThen() {
    store.insert(reminder("rem_1", Reminder.Mail.DUE));
    store.postpone(store.claim(NOW, LAPSED).orElseThrow(), NOW.plusSeconds(5));
    assertThat(store.claim(NOW.plusSeconds(4), LAPSED)).isEmpty();
    assertThat(store.claim(NOW.plusSeconds(5), LAPSED)).isPresent();
  }

  @Test
  public void aStudentPutsOnlyTheirOwnAway() {
    store.insert(reminder("rem_1", Reminder.Mail.NONE));
    assertThat(store.seen("stu_2", "rem_1", NOW)).isFalse();
    assertThat(store.seen("stu_1", "rem_1", NOW)).isTrue();
    assertThat(store.seen("stu_1", "rem_1", LAPSED)).isTrue();
    assertThat(store.ofStudent("stu_1", 1).getFirst().seenAt()).isEqualTo(NOW);
  }

  @Test
  public void oldOnesGoAndSoDoThoseOfWhoIsErased() {
    store.insert(reminder("rem_1", Reminder.Mail.NONE));
    store.deleteBefore(NOW);
    assertThat(store.ofStudent("stu_1", 1)).hasSize(1);
    store.forget("stu_1");
    assertThat(store.ofStudent("stu_1", 1)).isEmpty();
  }
}
