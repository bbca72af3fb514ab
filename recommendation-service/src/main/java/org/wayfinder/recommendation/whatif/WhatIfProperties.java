package org.wayfinder.recommendation.whatif;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of a what-if.
 *
 * @param maxBody the largest profile that is read; a real one has a few kilobytes
 */
@Validated
@ConfigurationProperties("wayfinder.what-if")
record WhatIfProperties(@DefaultValue("256KB") DataSize maxBody) {}
