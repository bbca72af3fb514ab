package org.wayfinder.recommendation.worker;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the worker works.
 *
 * @param batch the most records it takes at once
 * @param firstPause how long it waits before it tries a batch again
 * @param longestPause the most it waits, after repeated failures
 */
@Validated
@ConfigurationProperties("wayfinder.worker")
record WorkerProperties(
    @Min(1) @Max(5000) @DefaultValue("2000") int batch,
    @DefaultValue("250ms") Duration firstPause,
    @DefaultValue("5s") Duration longestPause) {}
