package org.wayfinder.profile.republication;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.profile.background.Lease;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;

/** What the store of republications promises on every database. */
public abstract class RepublicationStoreContract {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private MongoRepublicationStore store;
  private MongoTopicStore topics;

  /** An empty database. */
  protected abstract MongoDatabase database();

  @BeforeEach
  void makeStores() {
    var database = database();
    store = new MongoRepublicationStore(database);
    topics = new MongoTopicStore(database);
  }

  @Test
  public void oneWaitsHoweverManyAsk() throws Exception {
    var attempts =
        IntStream.range(0, 16)
            .mapToObj(i -> (Callable<Creation<Republication>>) () -> insert("rep_" + i))
            .toList();
    try (var threads = Executors.newFixedThreadPool(16)) {
      assertThat(threads.invokeAll(attempts))
          .extracting(Future::resultNow)
          .filteredOn(Creation.Created.class::isInstance)
          .hasSize(1);
    }
    assertThat(store.list(null, 99)).hasSize(1);
  }

  @Test
  public void anotherMayWaitWhileOneRunsAndStartsOnlyAfterIt() {
    insert("rep_1");
    var first = store.start(lease("a", 0), 7).orElseThrow();
    assertThat(first.state()).isEqualTo(Republication.State.RUNNING);
    assertThat(first.total()).isEqualTo(7);
    assertThat(insert("rep_2")).isInstanceOf(Creation.Created.class);
    assertThat(insert("rep_3")).isInstanceOf(Creation.Taken.class);

    assertThat(store.start(lease("b", 1), 7)).as("while the first runs").isEmpty();
    store.finish("rep_1", lease("a", 2));

    assertThat(store.start(lease("b", 3), 7).map(Republication::id)).contains("rep_2");
    var done = store.find("rep_1").orElseThrow();
    assertThat(done.state()).isEqualTo(Republication.State.DONE);
    assertThat(done.startedAt()).isEqualTo(NOON);
    assertThat(done.finishedAt()).isEqualTo(NOON.plusSeconds(2));
  }

  @Test
  public void onlyTheHolderOfTheLeaseWorksUntilItLapses() {
    insert("rep_1");
    store.start(lease("a", 0), 7);
    store.advance("rep_1", lease("a", 5), "stu_3", 3);

    assertThat(store.resume(lease("b", 14))).as("the lease was renewed at 5").isEmpty();
    var taken = store.resume(lease("b", 16)).orElseThrow();
    assertThat(taken.after()).isEqualTo("stu_3");
    assertThat(taken.published()).isEqualTo(3);

    store.advance("rep_1", lease("a", 17), "stu_9", 9);
    assertThat(store.finish("rep_1", lease("a", 17))).isEmpty();
    assertThat(store.find("rep_1")).contains(taken);
    assertThat(store.finish("rep_1", lease("b", 18))).isPresent();
    assertThat(store.resume(lease("b", 19))).isEmpty();
  }

  @Test
  public void theNewestComesFirstAndAPageGoesOnWhereTheLastEnded() {
    for (var i = 1; i <= 3; i++) {
      insert("rep_" + i);
      store.start(lease("a", i), 0);
      store.finish("rep_" + i, lease("a", i));
    }
    assertThat(store.list(null, 2)).extracting(Republication::id).containsExactly("rep_3", "rep_2");
    assertThat(store.list("rep_2", 2)).extracting(Republication::id).containsExactly("rep_1");
  }

  @Test
  public void aRepeatedRequestFindsWhatItMade() {
    var key = new CreationKey("otto republications k", "f");
    assertThat(store.earlier(key)).isEmpty();
    store.insert(waiting("rep_1"), key);
    store.start(lease("a", 0), 0);
    assertThat(store.earlier(key)).containsInstanceOf(Creation.Repeated.class);
    assertThat(store.insert(waiting("rep_2"), key)).isInstanceOf(Creation.Repeated.class);
  }

  @Test
  public void theTopicIsRememberedUntilAnotherIs() {
    assertThat(topics.remembered("students")).isEmpty();
    topics.remember("students", "A");
    topics.remember("students", "B");
    assertThat(topics.remembered("students")).contains("B");
    assertThat(topics.remembered("other")).isEmpty();
  }

  private Creation<Republication> insert(String id) {
    return store.insert(waiting(id), null);
  }

  private static Republication waiting(String id) {
    return Republication.waiting(id, Republication.Reason.REQUESTED, NOON);
  }

  /** A lease of ten seconds, some seconds after noon. */
  private static Lease lease(String worker, int second) {
    return new Lease(worker, NOON.plusSeconds(second), NOON.plusSeconds(second + 10L));
  }
}
