package org.wayfinder.profile.republication;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How everybody is published again, at a pace that leaves live saves their turn.
 *
 * @param batchSize students published at once
 * @param pause wait between two batches
 * @param pollInterval how often a request is looked for
 * @param lease how long an instance may be silent before another one goes on for it
 */
@Validated
@ConfigurationProperties("wayfinder.republication")
record RepublicationProperties(
    @DefaultValue("100") @Min(1) @Max(10_000) int batchSize,
    @DefaultValue("50ms") @DurationMin(millis = 0) Duration pause,
    @DefaultValue("1s") @DurationMin(millis = 10) Duration pollInterval,
    @DefaultValue("30s") @DurationMin(millis = 100) Duration lease) {}
