package org.wayfinder.recommendation.position;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How positions are kept an eye on.
 *
 * @param check how often it is looked, while nothing comes in, whether the database went back
 */
@Validated
@ConfigurationProperties("wayfinder.position")
record PositionProperties(@DefaultValue("10s") Duration check) {}
