package org.wayfinder.recommendation.preview;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How drafts are compared.
 *
 * @param kept how long the numbers are kept
 * @param atOnce how many an instance computes at the same time
 * @param part students ranked between two looks at those who have just saved
 * @param giveWay how long a part waits at most for those
 * @param silence after how long without a sign of life one counts as failed
 */
@Validated
@ConfigurationProperties("wayfinder.preview")
record PreviewProperties(
    @DefaultValue("1h") Duration kept,
    @Min(1) @Max(16) @DefaultValue("2") int atOnce,
    @Min(1) @Max(1000) @DefaultValue("125") int part,
    @DefaultValue("250ms") Duration giveWay,
    @DefaultValue("30s") Duration silence) {}
