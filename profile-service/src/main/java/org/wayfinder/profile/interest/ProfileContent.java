package org.wayfinder.profile.interest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a version of a profile holds.
 *
 * @param consistencyPairs answers to items asked twice; empty when no assessment was behind it
 * @param reserveItems the activity of each reserve item whose answer is in that activity's score,
 *     by the item's id
 */
public record ProfileContent(
    InterestProfile profile,
    List<ConsistencyPair> consistencyPairs,
    Map<String, String> reserveItems) {

  /** Nothing has been said. */
  public static final ProfileContent EMPTY =
      new ProfileContent(InterestProfile.EMPTY, List.of(), Map.of());

  public ProfileContent {
    consistencyPairs = List.copyOf(consistencyPairs);
    reserveItems = Collections.unmodifiableMap(new LinkedHashMap<>(reserveItems));
  }

  /** Of the reserve items those whose activity has the same score in the other profile. */
  Map<String, String> reserveItemsFor(InterestProfile other) {
    var same = new LinkedHashMap<String, String>();
    reserveItems.forEach((item, activity) -> {
      var score = profile.activities().get(activity);
      if (score != null && score.equals(other.activities().get(activity))) {
        same.put(item, activity);
      }
    });
    return same;
  }
}
