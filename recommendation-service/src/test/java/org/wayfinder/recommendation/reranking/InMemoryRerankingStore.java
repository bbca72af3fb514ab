package org.wayfinder.recommendation.reranking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The in-memory twin of the store. */
final class InMemoryRerankingStore implements RerankingStore {

  private final TreeMap<Integer, Reranking> rerankings = new TreeMap<>();
  private final List<Slice> slices = new ArrayList<>();
  private final List<Done> done = new ArrayList<>();

  private record Done(Slice slice, Instant at, int failed) {}

  @Override
  public synchronized Optional<Reranking> find(int edition) {
    return Optional.ofNullable(rerankings.get(edition)).map(this::summedUp);
  }

  private Reranking summedUp(Reranking stored) {
    if (stored.state() != Reranking.State.RUNNING) {
      return stored;
    }
    var mine = done.stream().filter(d -> d.slice.edition() == stored.edition()).toList();
    return new Reranking(
        stored.edition(),
        stored.engineVersion(),
        stored.state(),
        stored.plannedAt(),
        stored.startedAt(),
        stored.sentAt(),
        mine.stream().map(Done::at).max(Instant::compareTo).orElse(null),
        stored.finishedAt(),
        stored.total(),
        mine.stream().mapToLong(d -> d.slice.students()).sum(),
        mine.stream().mapToLong(Done::failed).sum());
  }

  @Override
  public synchronized Optional<Reranking> newest() {
    return list(null, 1).stream().findFirst();
  }

  @Override
  public synchronized List<Reranking> list(@Nullable Integer before, int limit) {
    return rerankings.descendingMap().values().stream()
        .filter(r -> before == null || r.edition() < before)
        .limit(limit)
        .map(this::summedUp)
        .toList();
  }

  @Override
  public synchronized List<Reranking> openBefore(int edition) {
    return list(edition, Integer.MAX_VALUE).stream()
        .filter(r -> r.state() == Reranking.State.PLANNING || r.state() == Reranking.State.RUNNING)
        .toList();
  }

  @Override
  public synchronized void plan(Reranking planned) {
    rerankings.put(planned.edition(), planned);
    forget(planned.edition());
  }

  private void forget(int edition) {
    slices.removeIf(slice -> slice.edition() == edition);
    done.removeIf(d -> d.slice.edition() == edition);
  }

  @Override
  public synchronized void start(Reranking started, List<Slice> planned) {
    slices.addAll(planned);
    rerankings.put(started.edition(), started);
  }

  @Override
  public synchronized void sent(int edition, Instant at) {
    rerankings.computeIfPresent(
        edition,
        (_, r) ->
            new Reranking(
                r.edition(),
                r.engineVersion(),
                r.state(),
                r.plannedAt(),
                r.startedAt(),
                at,
                r.progressAt(),
                r.finishedAt(),
                r.total(),
                r.done(),
                r.failed()));
  }

  @Override
  public synchronized Optional<Slice> slice(int edition, int number) {
    return slices.stream()
        .filter(slice -> slice.edition() == edition && slice.number() == number)
        .findFirst();
  }

  @Override
  public synchronized List<Integer> open(int edition) {
    return slices.stream()
        .filter(slice -> slice.edition() == edition && !slice.done())
        .map(Slice::number)
        .sorted()
        .toList();
  }

  @Override
  public synchronized void finish(Slice slice, Instant at, int failed) {
    var open = slice(slice.edition(), slice.number()).filter(stored -> !stored.done());
    if (open.isPresent()) {
      slices.remove(open.get());
      slices.add(
          new Slice(
              slice.edition(),
              slice.number(),
              slice.after(),
              slice.upTo(),
              slice.students(),
              true));
      done.add(new Done(open.get(), at, failed));
    }
  }

  @Override
  public synchronized void end(Reranking ended) {
    rerankings.put(ended.edition(), ended);
    forget(ended.edition());
  }
}
