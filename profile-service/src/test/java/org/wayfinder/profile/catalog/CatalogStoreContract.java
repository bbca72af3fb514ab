package org.wayfinder.profile.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keeping the last-known edition promises on every database. */
public abstract class CatalogStoreContract {

  private MongoDatabase empty;
  private MongoCatalogStore store;

  /** An empty database. */
  protected abstract MongoDatabase database();

  @BeforeEach
  void makeStore() {
    empty = database();
    store = new MongoCatalogStore(empty);
  }

  @Test
  public void theViewIsReadAsItWasWritten() {
    assertThat(store.read()).isEmpty();
    store.save(view(1, "a"));
    assertThat(store.read()).contains(view(1, "a"));
  }

  @Test
  public void aNewerEditionReplacesAnOlderOneAndNeverTheOtherWayRound() {
    store.save(view(2, "b"));
    store.save(view(3, "c"));
    store.save(view(1, "a"));
    assertThat(store.read()).contains(view(3, "c"));
    store.save(view(3, "c2"));
    assertThat(store.read()).contains(view(3, "c2"));
  }

  @Test
  public void aViewOfWhichAnOlderWayfinderKeptLessIsAskedForAnew() {
    store.save(view(1, "a"));
    empty.getCollection("catalogue").updateOne(Filters.empty(), Updates.unset("shape"));
    assertThat(store.read()).map(CatalogView::contentHash).isNotEqualTo(Optional.of("a"));
    store.save(view(1, "a"));
    assertThat(store.read()).contains(view(1, "a"));
  }

  private static CatalogView view(int edition, String hash) {
    return new CatalogView(
        edition,
        hash,
        Set.of("medicine"),
        Set.of("29-1141.00"),
        List.of("patient-contact", "laboratory"),
        List.of(
            new CatalogItem("r01", CatalogItem.Kind.RIASEC, "realistic", true, null),
            new CatalogItem("p1", CatalogItem.Kind.CONSISTENCY, "realistic", false, "r01"),
            new CatalogItem("x1", CatalogItem.Kind.RESERVE, "laboratory", false, null)));
  }
}
