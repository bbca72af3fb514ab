package org.wayfinder.recommendation.reranking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How everybody is ranked anew.
 *
 * @param slice students handed out at once
 * @param part students ranked and written at once; what a student who saves waits for at most
 * @param giveWay how long a part waits at most for those who have just saved
 * @param look how often it is looked what there is to do
 * @param lease how long the instance that plans may be silent until another one plans
 * @param stalled how long no slice is done until the open ones are handed out again
 * @param news how often progress is announced at most
 * @param check how often it is looked for students who were left behind
 */
@Validated
@ConfigurationProperties("wayfinder.reranking")
record RerankingProperties(
    @Min(1) @Max(5000) @DefaultValue("500") int slice,
    @Min(1) @Max(1000) @DefaultValue("125") int part,
    @DefaultValue("250ms") Duration giveWay,
    @DefaultValue("1s") Duration look,
    @DefaultValue("15s") Duration lease,
    @DefaultValue("30s") Duration stalled,
    @DefaultValue("5s") Duration news,
    @DefaultValue("1m") Duration check) {}
