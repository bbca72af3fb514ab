package org.wayfinder.profile.roster.job;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How rosters are imported.
 *
 * @param maxBody the largest zip that is taken; 100,000 users have about 5 MB
 * @param batchSize people compared at once
 * @param pollInterval how often an import is looked for
 * @param lease how long an instance may be silent before another one goes on for it
 * @param keep how long a checked import waits to be applied before its rows are deleted
 */
@Validated
@ConfigurationProperties("wayfinder.roster")
record RosterProperties(
    @DefaultValue("16MB") DataSize maxBody,
    @DefaultValue("500") @Min(1) @Max(10_000) int batchSize,
    @DefaultValue("1s") @DurationMin(millis = 10) Duration pollInterval,
    @DefaultValue("30s") @DurationMin(millis = 100) Duration lease,
    @DefaultValue("1d") @DurationMin(seconds = 1) Duration keep) {}
