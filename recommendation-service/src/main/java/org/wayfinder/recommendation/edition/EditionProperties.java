package org.wayfinder.recommendation.edition;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.wayfinder.service.remote.RemoteSettings;

/**
 * Where the catalogue is and how it is asked.
 *
 * @param url catalog-service's address
 * @param refresh how often to ask for a newer edition, besides the events
 * @param calls how patiently it is asked
 */
@Validated
@ConfigurationProperties("wayfinder.catalog")
record EditionProperties(
    @DefaultValue("http://127.0.0.1:8081") URI url,
    @DefaultValue("1m") Duration refresh,
    @NestedConfigurationProperty @DefaultValue RemoteSettings calls) {}
