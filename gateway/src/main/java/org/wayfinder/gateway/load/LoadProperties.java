package org.wayfinder.gateway.load;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much is asked of the services at once.
 *
 * @param least requests that a service always gets at once, however slow it is
 * @param first requests that it gets at once until its speed is known
 * @param most requests that it gets at once at most, however fast it is
 * @param overall requests that all services together get at once
 * @param waiting reads that may wait for a result at once; waiting is no load and is counted apart
 * @param patience from when on such a read counts as waiting
 * @param retryAfter when the refused are told to come back at the latest; spread by chance
 */
@Validated
@ConfigurationProperties("wayfinder.load")
record LoadProperties(
    @DefaultValue("6") @Positive int least,
    @DefaultValue("32") @Positive int first,
    @DefaultValue("64") @Positive int most,
    @DefaultValue("128") @Positive int overall,
    @DefaultValue("500") @Positive int waiting,
    @DefaultValue("100ms") @NotNull Duration patience,
    @DefaultValue("4s") @NotNull Duration retryAfter) {}
