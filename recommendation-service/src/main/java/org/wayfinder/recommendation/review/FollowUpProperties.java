package org.wayfinder.recommendation.review;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Follow-ups of many students at once.
 *
 * @param undo for how long they can be undone
 */
@Validated
@ConfigurationProperties("wayfinder.follow-ups")
record FollowUpProperties(@DefaultValue("10m") @DurationMin(seconds = 1) Duration undo) {}
