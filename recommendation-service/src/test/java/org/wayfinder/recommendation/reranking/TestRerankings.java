package org.wayfinder.recommendation.reranking;

import java.time.Instant;
import java.util.List;

/** Re-rankings without a database. */
public final class TestRerankings {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final InMemoryRerankingStore store = new InMemoryRerankingStore();

  public Rerankings rerankings() {
    return new Rerankings(store);
  }

  /** Everybody is being ranked anew. */
  public void begin(int edition, int engineVersion) {
    store.plan(Reranking.planned(edition, engineVersion, NOW));
    store.start(Reranking.planned(edition, engineVersion, NOW).started(0, NOW), List.of());
  }

  /** Everybody has been ranked. */
  public void finish(int edition, int engineVersion) {
    begin(edition, engineVersion);
    store.end(
        Reranking.planned(edition, engineVersion, NOW)
            .started(0, NOW)
            .ended(Reranking.State.DONE, NOW, 0));
  }
}
