package org.wayfinder.profile.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayfinder.profile.catalog.CatalogItem;
import org.wayfinder.profile.interest.ConsistencyPair;
import org.wayfinder.profile.interest.ProfileContent;
import org.wayfinder.profile.interest.Riasec;

/**
 * What the answers to an assessment come to. An answer 1 to 5 scores 0 to 4. An interest scale is
 * the sum over ten items, 0 to 40; with fewer answers, or the short form's five items, the sum is
 * scaled up to ten, provided that at least four in five of the form's items were answered. A health
 * activity is the mean of its items, 0 to 4, when all of them were answered. What can't be scored
 * is absent.
 *
 * @param pairs answers to the consistency items beside those to the items they restate; the first
 *     {@value #MOST_PAIRS} of them, which is as many as the message takes
 * @param interestItems how many items the form has for an interest scale, of the scale with the
 *     fewest; null when it asks for none
 */
record AssessmentScores(
    Map<Riasec, Double> riasec,
    Map<String, Double> activities,
    List<ConsistencyPair> pairs,
    @Nullable Integer interestItems) {

  private static final double ITEMS_OF_A_SCALE = 10;
  private static final double NEEDED_FOR_RIASEC = 0.8;
  private static final double NEEDED_FOR_ACTIVITY = 1;
  private static final int LOWEST_ANSWER = 1;
  private static final int MOST_PAIRS = 100;

  AssessmentScores {
    riasec = Collections.unmodifiableMap(new LinkedHashMap<>(riasec));
    activities = Collections.unmodifiableMap(new LinkedHashMap<>(activities));
    pairs = List.copyOf(pairs);
  }

  /**
   * Scores the answers.
   *
   * @param items the items of the form
   * @param activityOrder the order of the edition's health activities
   * @param answers 1 to 5 by item id
   */
  static AssessmentScores of(
      List<CatalogItem> items, List<String> activityOrder, Map<String, Integer> answers) {
    var riasec = new EnumMap<Riasec, Double>(Riasec.class);
    for (var scale : Riasec.values()) {
      mean(items, CatalogItem.Kind.RIASEC, scale.wireName(), answers, NEEDED_FOR_RIASEC)
          .ifPresent(mean -> riasec.put(scale, hundredths(mean * ITEMS_OF_A_SCALE)));
    }
    var activities = new LinkedHashMap<String, Double>();
    for (var activity : activityOrder) {
      mean(items, CatalogItem.Kind.ACTIVITY, activity, answers, NEEDED_FOR_ACTIVITY)
          .ifPresent(mean -> activities.put(activity, hundredths(mean)));
    }
    return new AssessmentScores(
        riasec, activities, pairs(items, answers), riasec.isEmpty() ? null : interestItems(items));
  }

  /** Whether too little was answered to score anything. */
  boolean isEmpty() {
    return riasec.isEmpty() && activities.isEmpty();
  }

  /** The content with these scores in the place of its own; reserve items may be asked again. */
  ProfileContent into(ProfileContent before) {
    return new ProfileContent(
        before.profile().withScores(riasec, activities), pairs, Map.of(), interestItems);
  }

  private static int interestItems(List<CatalogItem> items) {
    var byScale =
        items.stream()
            .filter(item -> item.kind() == CatalogItem.Kind.RIASEC)
            .collect(Collectors.groupingBy(CatalogItem::scale, Collectors.counting()));
    return Math.toIntExact(Collections.min(byScale.values()));
  }

  private static OptionalDouble mean(
      List<CatalogItem> items,
      CatalogItem.Kind kind,
      String scale,
      Map<String, Integer> answers,
      double needed) {
    int asked = 0;
    int answered = 0;
    int sum = 0;
    for (var item : items) {
      if (item.kind() == kind && item.scale().equals(scale)) {
        asked++;
        var answer = answers.get(item.id());
        if (answer != null) {
          answered++;
          sum += answer - LOWEST_ANSWER;
        }
      }
    }
    return answered == 0 || answered < needed * asked
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) sum / answered);
  }

  private static List<ConsistencyPair> pairs(
      List<CatalogItem> items, Map<String, Integer> answers) {
    var pairs = new ArrayList<ConsistencyPair>();
    for (var item : items) {
      if (item.kind() == CatalogItem.Kind.CONSISTENCY && item.restates() != null) {
        var first = answers.get(item.restates());
        var restated = answers.get(item.id());
        if (first != null && restated != null && pairs.size() < MOST_PAIRS) {
          pairs.add(new ConsistencyPair(first, restated));
        }
      }
    }
    return pairs;
  }

  private static double hundredths(double score) {
    return Math.rint(score * 100) / 100;
  }
}
