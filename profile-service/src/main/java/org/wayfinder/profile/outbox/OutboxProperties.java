package org.wayfinder.profile.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the relay.
 *
 * @param pollInterval how often marks that other instances left behind are looked for
 * @param maxBackoff longest wait after failures
 * @param batchSize how many marks are read at once
 */
@Validated
@ConfigurationProperties("wayfinder.outbox")
record OutboxProperties(
    @DefaultValue("500ms") @DurationMin(millis = 10) Duration pollInterval,
    @DefaultValue("5s") @DurationMin(millis = 10) Duration maxBackoff,
    @DefaultValue("200") @Min(1) @Max(10_000) int batchSize) {}
