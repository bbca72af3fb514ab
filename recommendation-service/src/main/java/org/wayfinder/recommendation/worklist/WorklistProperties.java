package org.wayfinder.recommendation.worklist;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What makes a conversation worth more than another one: each reason that holds adds its weight.
 *
 * @param followUpDue the day of the follow-up has come
 * @param talkFirst the answers carry no ranking because they are flat or careless
 * @param contradicts what the student stated comes out in the lower half
 * @param moved the first tie group is another one than when it was reviewed
 * @param ties so many clusters as {@code tied} or more can't be told apart at the top
 * @param neverReviewed there is a recommendation, and nobody has looked at it
 * @param silence nothing was done for as long as {@code silent}
 * @param tied how many clusters in the first tie group are many
 * @param silent how long without an answer or a review is long
 */
@Validated
@ConfigurationProperties("wayfinder.worklist")
record WorklistProperties(
    @Min(0) @Max(1000) @DefaultValue("100") int followUpDue,
    @Min(0) @Max(1000) @DefaultValue("80") int talkFirst,
    @Min(0) @Max(1000) @DefaultValue("50") int contradicts,
    @Min(0) @Max(1000) @DefaultValue("40") int moved,
    @Min(0) @Max(1000) @DefaultValue("30") int neverReviewed,
    @Min(0) @Max(1000) @DefaultValue("20") int ties,
    @Min(0) @Max(1000) @DefaultValue("10") int silence,
    @Min(2) @Max(100) @DefaultValue("4") int tied,
    @DefaultValue("120d") Duration silent) {

  int weight(NeedReason reason) {
    return switch (reason) {
      case FOLLOW_UP_DUE -> followUpDue;
      case TALK_FIRST -> talkFirst;
      case CONTRADICTS -> contradicts;
      case MOVED -> moved;
      case TIES -> ties;
      case NEVER_REVIEWED -> neverReviewed;
      case SILENCE -> silence;
    };
  }
}
