package org.wayfinder.profile.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.profile.shortlist.Shortlist.Kind;

/** What the store of shortlists promises on every database. */
public abstract class ShortlistStoreContract {

  private static final int MOST = 3;

  private MongoShortlistStore store;

  /** An empty database. */
  protected abstract MongoDatabase database();

  @BeforeEach
  void makeStore() {
    store = new MongoShortlistStore(database());
  }

  @Test
  public void anEntryIsThereOnceAndInItsOrder() {
    for (var entry : List.of("b", "a", "b")) {
      assertThat(store.add("stu_1", Kind.CLUSTERS, entry, MOST)).isTrue();
    }
    store.add("stu_1", Kind.CAREERS, "29-1141.00", MOST);
    assertThat(store.find("stu_1"))
        .isEqualTo(new Shortlist(List.of("b", "a"), List.of("29-1141.00")));
    store.remove("stu_1", Kind.CLUSTERS, "b");
    store.remove("stu_2", Kind.CLUSTERS, "b");
    assertThat(store.find("stu_1").clusters()).containsExactly("a");
    assertThat(store.find("stu_2")).isEqualTo(Shortlist.EMPTY);
  }

  @Test
  public void addedAtOnceThereAreNeverMoreThanFit() throws Exception {
    var adds =
        IntStream.range(0, 12)
            .mapToObj(
                i -> (Callable<Boolean>) () -> store.add("stu_1", Kind.CAREERS, "c" + i, MOST))
            .toList();
    try (var threads = Executors.newFixedThreadPool(adds.size())) {
      for (var add : threads.invokeAll(adds)) {
        add.get();
      }
    }
    assertThat(store.find("stu_1").careers()).hasSizeLessThanOrEqualTo(MOST).isNotEmpty();
    var full = store.find("stu_1").careers();
    assertThat(store.add("stu_1", Kind.CAREERS, full.getFirst(), MOST)).isTrue();
  }

  @Test
  public void whatWasArchivedComesBackAndWhoIsErasedHasNone() {
    store.restore("stu_1", List.of("a"), List.of("x", "y"));
    assertThat(store.find("stu_1")).isEqualTo(new Shortlist(List.of("a"), List.of("x", "y")));
    store.forget("stu_1");
    store.forget("stu_1");
    assertThat(store.find("stu_1")).isEqualTo(Shortlist.EMPTY);
  }
}
