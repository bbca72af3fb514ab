package org.wayfinder.recommendation.report;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How reports are printed.
 *
 * @param paper the size of the sheet
 */
@Validated
@ConfigurationProperties("wayfinder.report")
record ReportProperties(@DefaultValue("letter") Paper paper) {}
