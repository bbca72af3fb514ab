package org.wayfinder.service.remote;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently another service is asked.
 *
 * @param timeLimit for one attempt, connecting included
 * @param attempts in all; only reading calls are made, so repeating is harmless
 * @param pause before another attempt, give or take half
 */
public record RemoteSettings(
    @DefaultValue("2s") Duration timeLimit,
    @Min(1) @DefaultValue("2") int attempts,
    @DefaultValue("100ms") Duration pause) {}
