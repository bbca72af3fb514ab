package org.wayfinder.profile.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of retention.
 *
 * @param days how long records of students who left are kept where the school says nothing
 * @param look how often there is a look for those whose time is over
 */
@Validated
@ConfigurationProperties("wayfinder.retention")
record RetentionProperties(
    @DefaultValue("365") @Min(0) @Max(Retention.MAX_DAYS) int days,
    @DefaultValue("10m") @DurationMin(millis = 10) Duration look) {}
