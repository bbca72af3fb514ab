package org.wayfinder.profile;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of this service's HTTP side.
 *
 * @param maxBody the largest request body that is read
 */
@Validated
@ConfigurationProperties("wayfinder.http")
record HttpProperties(@DefaultValue("256KB") DataSize maxBody) {}
