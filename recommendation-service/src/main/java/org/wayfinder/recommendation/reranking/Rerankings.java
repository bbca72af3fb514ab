package org.wayfinder.recommendation.reranking;

import org.springframework.stereotype.Component;

/** Says to others how far ranking everybody anew is. */
@Component
public final class Rerankings {

  private final RerankingStore store;

  Rerankings(RerankingStore store) {
    this.store = store;
  }

  /** Whether everybody has been ranked with just these and nothing newer has begun. */
  public boolean isFinished(int edition, int engineVersion) {
    return store
        .newest()
        .filter(newest ->
            newest.state() == Reranking.State.DONE
                && newest.edition() == edition
                && newest.engineVersion() == engineVersion)
        .isPresent();
  }
}
