package org.wayfinder.profile.move;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Moving many students at once.
 *
 * @param undo for how long it can be undone
 */
@Validated
@ConfigurationProperties("wayfinder.moves")
record MoveProperties(@DefaultValue("10m") @DurationMin(seconds = 1) Duration undo) {}
