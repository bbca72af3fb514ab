package org.wayfinder.profile.assessment;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wayfinder.profile.catalog.CatalogItem;
import org.wayfinder.profile.interest.ProfileContent;

/**
 * One student's way through the questionnaire. It keeps the items of the edition it was started
 * with, so that a new edition changes neither what is asked nor what the answers mean.
 *
 * @param activityOrder the order of the edition's health activities
 * @param answers 1 to 5 by item id, in the order of the items
 * @param completed whether the answers are final
 */
record Assessment(
    String id,
    String studentId,
    AssessmentForm form,
    int edition,
    List<CatalogItem> items,
    List<String> activityOrder,
    Map<String, Integer> answers,
    Instant startedAt,
    boolean completed,
    long version) {

  /** The lowest answer, "not at all". */
  static final int MIN_ANSWER = 1;

  /** The highest answer, "very much". */
  static final int MAX_ANSWER = 5;

  Assessment {
    items = List.copyOf(items);
    activityOrder = List.copyOf(activityOrder);
    var inOrder = new LinkedHashMap<String, Integer>();
    for (var item : items) {
      Optional.ofNullable(answers.get(item.id()))
          .ifPresent(answer -> inOrder.put(item.id(), requireAnswer(answer)));
    }
    answers = Collections.unmodifiableMap(inOrder);
  }

  boolean asks(String itemId) {
    return items.stream().anyMatch(item -> item.id().equals(itemId));
  }

  /** Whether too little was answered to score anything. */
  boolean scoresNothing() {
    return form == AssessmentForm.TIE_BREAKER ? tieBreaker().isEmpty() : scores().isEmpty();
  }

  /** The content of a profile with what these answers come to. */
  ProfileContent into(ProfileContent before) {
    return form == AssessmentForm.TIE_BREAKER ? tieBreaker().into(before) : scores().into(before);
  }

  private AssessmentScores scores() {
    return AssessmentScores.of(items, activityOrder, answers);
  }

  private TieBreakerScores tieBreaker() {
    return new TieBreakerScores(items, answers);
  }

  private static int requireAnswer(int answer) {
    if (answer < MIN_ANSWER || answer > MAX_ANSWER) {
      throw new IllegalArgumentException("an answer is from 1 to 5");
    }
    return answer;
  }
}
