package org.wayfinder.profile.interest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a profile holds.
 *
 * @param consistencyPairs answers to items asked twice; empty when no assessment was behind it
 * @param reserveItems the activity of each reserve item whose answer is in that activity's score,
 *     by the item's id
 * @param interestItems how many items of an assessment are behind each interest score; null when no
 *     assessment was
 */
public record ProfileContent(
    InterestProfile profile,
    List<ConsistencyPair> consistencyPairs,
    Map<String, String> reserveItems,
    @Nullable Integer interestItems) {

  /** Nothing has been said. */
  public static final ProfileContent EMPTY =
      new ProfileContent(InterestProfile.EMPTY, List.of(), Map.of(), null);

  public ProfileContent {
    consistencyPairs = List.copyOf(consistencyPairs);
    reserveItems = Collections.unmodifiableMap(new LinkedHashMap<>(reserveItems));
  }

  /**
   * Another profile, and what is known of the answers behind it: as long as the interests stay as
   * they were answered, so does how carefully that was done, and by how many items.
   */
  ProfileContent with(InterestProfile other) {
    var sameInterests = profile.riasec().equals(other.riasec());
    return new ProfileContent(
        other,
        sameInterests ? consistencyPairs : List.of(),
        reserveItemsFor(other),
        sameInterests ? interestItems : null);
  }

  /** Of the reserve items those whose activity has the same score in the other profile. */
  private Map<String, String> reserveItemsFor(InterestProfile other) {
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
