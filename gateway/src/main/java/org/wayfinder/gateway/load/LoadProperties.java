package org.wayfinder.gateway.load;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much is asked of the services at once. What is said per processor is of those that this
 * gateway may use.
 *
 * @param least requests that a service always gets at once, however slow it is
 * @param first requests that it gets at once until its speed is known
 * @param most requests that it gets at once at most, however fast it is
 * @param overall requests that all services together get at once at most
 * @param usual the same per processor, as long as there is one for everybody or the processors have
 *     time left
 * @param crowded the same per processor, while a crowd takes them all and none has time left
 * @param busy percentage of the processors' time from which on none has time left
 * @param line requests per processor that may stand in line for a place among all services
 * @param standing how long one stands in line at most
 * @param waiting reads that may wait for a result at once; waiting is no load and is counted apart
 * @param patience from when on such a read counts as waiting, and any other request as one that the
 *     processors don't work for
 * @param retryAfter when the refused are told to come back at the latest; spread by chance
 */
@Validated
@ConfigurationProperties("wayfinder.load")
record LoadProperties(
    @DefaultValue("6") @Positive int least,
    @DefaultValue("32") @Positive int first,
    @DefaultValue("64") @Positive int most,
    @DefaultValue("128") @Positive int overall,
    @DefaultValue("8") @Positive int usual,
    @DefaultValue("1") @Positive int crowded,
    @DefaultValue("85") @Min(1) @Max(100) int busy,
    @DefaultValue("2") @PositiveOrZero int line,
    @DefaultValue("30ms") @NotNull Duration standing,
    @DefaultValue("500") @Positive int waiting,
    @DefaultValue("100ms") @NotNull Duration patience,
    @DefaultValue("4s") @NotNull Duration retryAfter) {}
