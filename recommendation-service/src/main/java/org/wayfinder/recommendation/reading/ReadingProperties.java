package org.wayfinder.recommendation.reading;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How reading waits.
 *
 * @param patience how long a request waits for the profile version it names
 * @param heartbeat how often a quiet stream shows that it lives, and asks again who may watch
 */
@Validated
@ConfigurationProperties("wayfinder.reading")
record ReadingProperties(
    @DefaultValue("5s") Duration patience, @DefaultValue("15s") Duration heartbeat) {}
