package org.wayfinder.recommendation.reranking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The re-rankings and their slices, in the database that holds what they write: which slices are
 * done is known here, and Kafka only hands them out.
 */
interface RerankingStore {

  Optional<Reranking> find(int edition);

  /** The one of the highest edition. */
  Optional<Reranking> newest();

  /** Newest first, of editions before this one; null for all. */
  List<Reranking> list(@Nullable Integer before, int limit);

  /** Those of older editions that have not ended. */
  List<Reranking> openBefore(int edition);

  /** Begins to plan, or begins anew: what there was of slices is gone. */
  void plan(Reranking planned);

  /** Stores the plan, and that it has started. */
  void start(Reranking started, List<Slice> slices);

  /** Notes that slices were handed out. */
  void sent(int edition, Instant at);

  Optional<Slice> slice(int edition, int number);

  /** The numbers of the slices that are not done. */
  List<Integer> open(int edition);

  /** Notes that a slice is done; nothing happens when it is already, or when it is gone. */
  void finish(Slice slice, Instant at, int failed);

  /** Stores how it ended; its slices are not needed any more. */
  void end(Reranking ended);
}
