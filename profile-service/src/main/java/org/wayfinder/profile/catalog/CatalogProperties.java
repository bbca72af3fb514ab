package org.wayfinder.profile.catalog;

import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the catalogue is and how it is asked.
 *
 * @param url address of catalog-service
 * @param refreshInterval how often a new edition is asked for
 * @param timeout how long one request may take
 */
@Validated
@ConfigurationProperties("wayfinder.catalog")
record CatalogProperties(
    @DefaultValue("http://127.0.0.1:8081") URI url,
    @DefaultValue("5s") @DurationMin(millis = 100) Duration refreshInterval,
    @DefaultValue("3s") @DurationMin(millis = 100) Duration timeout) {}
