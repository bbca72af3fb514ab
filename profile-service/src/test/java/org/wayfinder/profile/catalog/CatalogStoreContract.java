package org.wayfinder.profile.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keeping the last-known edition promises on every database. */
public abstract class CatalogStoreContract {

  private MongoCatalogStore store;

  /** An empty database. */
  protected abstract MongoDatabase database();

  @BeforeEach
  void makeStore() {
    store = new MongoCatalogStore(database());
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

  private static CatalogView view(int edition, String hash) {
    return new CatalogView(
        edition,
        hash,
        Set.of("medicine"),
        Set.of("29-1141.00"),
        List.of("patient-contact", "laboratory"),
        List.of(
            new CatalogItem("r01", CatalogItem.Kind.RIASEC, "realistic", true, null),
            new CatalogItem("p1", CatalogItem.Kind.CONSISTENCY, "realistic", false, "r01")));
  }
}
