package org.wayfinder.recommendation.fairness;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When fairness cards are counted.
 *
 * @param every how long a school's card stays at least
 * @param look how often it is looked whether one is to be counted
 * @param lease how long the instance that counts may be silent until another one does
 */
@Validated
@ConfigurationProperties("wayfinder.fairness")
record FairnessProperties(
    @DefaultValue("1d") Duration every,
    @DefaultValue("1m") Duration look,
    @DefaultValue("30s") Duration lease) {}
