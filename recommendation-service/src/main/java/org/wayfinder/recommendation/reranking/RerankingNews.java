package org.wayfinder.recommendation.reranking;

/** Tells whoever listens how far a re-ranking is. */
@FunctionalInterface
interface RerankingNews {

  /** Returns when it is told; throws when it may not be. It may be told twice. */
  void tell(Reranking now);
}
