package org.wayfinder.profile.setup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the set-up.
 *
 * @param codeFile file the code is also written to, readable by its owner only; none by default
 * @param attemptsPerMinute how many codes may be tried in a minute, by all callers together
 */
@Validated
@ConfigurationProperties("wayfinder.setup")
record SetupProperties(
    @Nullable Path codeFile, @DefaultValue("5") @Min(1) @Max(1000) int attemptsPerMinute) {}
