package org.wayfinder.benchmark.command;

import org.wayfinder.benchmark.engine.EngineMeasurement;
import org.wayfinder.benchmark.freshness.FreshnessBenchmark;
import org.wayfinder.benchmark.growth.GrowthBenchmark;
import org.wayfinder.benchmark.pipeline.PipelineBenchmark;
import org.wayfinder.benchmark.proxy.ProxyBenchmark;
import org.wayfinder.benchmark.report.Measurement;
import org.wayfinder.benchmark.reranking.RerankingBenchmark;
import org.wayfinder.benchmark.scaling.ScalingBenchmark;

/** What can be measured, by the letter that people type. */
enum Part {
  A(new PipelineBenchmark()),
  B(new FreshnessBenchmark()),
  C(new ProxyBenchmark()),
  D(new ScalingBenchmark()),
  E(new GrowthBenchmark()),
  F(new RerankingBenchmark()),
  G(new EngineMeasurement());

  @SuppressWarnings("ImmutableEnumChecker") // Measurements have no state.
  private final Measurement measurement;

  Part(Measurement measurement) {
    this.measurement = measurement;
  }

  Measurement measurement() {
    return measurement;
  }
}
