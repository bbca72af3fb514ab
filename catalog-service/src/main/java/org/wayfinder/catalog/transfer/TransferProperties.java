package org.wayfinder.catalog.transfer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What an import may be.
 *
 * @param maxBody the largest file that is taken; the O*NET database's text release has about 12 MB,
 *     a catalogue of a thousand careers about 8 MB
 */
@Validated
@ConfigurationProperties("wayfinder.imports")
record TransferProperties(@DefaultValue("16MB") DataSize maxBody) {}
