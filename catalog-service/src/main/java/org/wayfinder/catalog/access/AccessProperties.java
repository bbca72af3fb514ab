package org.wayfinder.catalog.access;

import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.wayfinder.service.remote.RemoteSettings;

/**
 * Where profile-service is, how it is asked, and for how long its answer holds.
 *
 * @param url profile-service's address
 * @param remember how long a role is believed; a withdrawn one must end within a second
 * @param calls how patiently it is asked
 */
@Validated
@ConfigurationProperties("wayfinder.profile")
record AccessProperties(
    @DefaultValue("http://127.0.0.1:8082") URI url,
    @DurationMax(seconds = 1) @DefaultValue("500ms") Duration remember,
    @NestedConfigurationProperty @DefaultValue RemoteSettings calls) {}
