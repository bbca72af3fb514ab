package org.wayfinder.profile.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wayfinder.profile.catalog.CatalogItem;
import org.wayfinder.profile.interest.ProfileContent;

/**
 * What the answers to a tie-breaker do to a profile: the score of an activity becomes the mean over
 * all items that were answered for it, the form's two and the reserve items before these included.
 * An item that is in the profile already counts no second time, and an activity without a score
 * gets none: one answer is not what the form's two are, and would be taken for three.
 *
 * @param items the reserve items that were asked
 * @param answers 1 to 5 by item id
 */
record TieBreakerScores(List<CatalogItem> items, Map<String, Integer> answers) {

  /** How many items of the forms are behind an activity's score. */
  private static final int ITEMS_OF_THE_FORM = 2;

  private static final int LOWEST_ANSWER = 1;

  /** Whether nothing was answered. */
  boolean isEmpty() {
    return answers.isEmpty();
  }

  /** The content with these answers in it. */
  ProfileContent into(ProfileContent before) {
    var scores = new LinkedHashMap<>(before.profile().activities());
    var reserve = new LinkedHashMap<>(before.reserveItems());
    for (var item : items) {
      var answer = answers.get(item.id());
      var activity = item.scale();
      var old = scores.get(activity);
      if (answer != null && old != null && !reserve.containsKey(item.id())) {
        var asked = reserve.values().stream().filter(activity::equals).count();
        var behind = ITEMS_OF_THE_FORM + asked;
        var sum = old * behind + answer - LOWEST_ANSWER;
        scores.put(activity, Math.rint(100 * sum / (behind + 1)) / 100);
        reserve.put(item.id(), activity);
      }
    }
    return new ProfileContent(
        before.profile().withScores(before.profile().riasec(), scores),
        before.consistencyPairs(),
        reserve,
        before.interestItems());
  }
}
