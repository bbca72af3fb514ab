package org.wayfinder.benchmark.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The results of contenders that take turns, so that whatever else the machine does hits all alike.
 * Every figure is the median of the rounds; of two rounds, their mean.
 *
 * @param <C> who contends
 * @param <R> what one turn finds
 */
public final class Rounds<C extends Enum<C>, R> {

  private final Map<C, List<R>> results;

  public Rounds(Class<C> contenders) {
    this.results = new EnumMap<>(contenders);
  }

  public void add(C contender, R result) {
    results.computeIfAbsent(contender, _ -> new ArrayList<>()).add(result);
  }

  private List<R> of(C contender) {
    return results.getOrDefault(contender, List.of());
  }

  /** The median of one figure. */
  public double median(C contender, ToDoubleFunction<R> figure) {
    var sorted = of(contender).stream().map(figure::applyAsDouble).sorted().toList();
    if (sorted.isEmpty()) {
      throw new IllegalStateException(contender + " had no turn");
    }
    var middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** One figure of every round, e.g. {@code 4,120 / 4,260}. */
  public String all(C contender, ToDoubleFunction<R> figure) {
    return of(contender).stream()
        .map(result -> String.format(Locale.ROOT, "%,.0f", figure.applyAsDouble(result)))
        .collect(Collectors.joining(" / "));
  }

  /** The contenders who had a turn, in their order. */
  public List<C> contenders() {
    return Collections.unmodifiableList(new ArrayList<>(results.keySet()));
  }
}
