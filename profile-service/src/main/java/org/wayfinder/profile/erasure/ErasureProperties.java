package org.wayfinder.profile.erasure;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of erasures.
 *
 * @param underWay longer than any request that was let in before the student was gone can take;
 *     what such a save stored is deleted after it
 * @param look how often there is a look for what is to be done
 */
@Validated
@ConfigurationProperties("wayfinder.erasure")
record ErasureProperties(
    @DefaultValue("15s") @DurationMin(seconds = 1) Duration underWay,
    @DefaultValue("1s") @DurationMin(millis = 10) Duration look) {}
