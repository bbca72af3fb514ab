package org.wayfinder.recommendation.reranking;

import java.util.List;

/** Hands slices out to all instances. */
interface SliceQueue {

  /** Returns when all of them are handed out; throws when it may be that they aren't. */
  void send(int edition, List<Integer> slices);

  /** Counts up when what was handed out before may be lost. */
  int generation();
}
