package org.wayfinder.service;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of a service's HTTP side.
 *
 * @param maxBody the largest request body that is read; a real profile has a few kilobytes
 * @param bodyWithin how long its sender may take for the whole of it, large ones included
 */
@Validated
@ConfigurationProperties("wayfinder.http")
public record HttpProperties(
    @DefaultValue("256KB") DataSize maxBody, @DefaultValue("60s") Duration bodyWithin) {}
