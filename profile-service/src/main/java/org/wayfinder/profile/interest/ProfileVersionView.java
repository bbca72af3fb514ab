package org.wayfinder.profile.interest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A profile version as JSON, in answers and in events alike: every part is there, and what wasn't
 * said is missing inside its part.
 */
public record ProfileVersionView(
    long version,
    Instant savedAt,
    Map<String, Double> riasec,
    Map<String, Double> activities,
    Map<String, Double> workValues,
    Zones jobZone,
    Choices statedChoices,
    Choices notForMe,
    List<List<Integer>> consistencyPairs,
    Map<String, String> reserveItems,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer interestItems) {

  /** Job zones that were said. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Zones(@Nullable Integer now, @Nullable Integer later) {}

  /** Ids that were named. */
  public record Choices(List<String> clusters, List<String> careers) {

    static Choices of(CatalogChoices choices) {
      return new Choices(choices.clusters(), choices.careers());
    }
  }

  /** The JSON shape of a version. */
  public static ProfileVersionView of(ProfileVersion stored) {
    var profile = stored.profile();
    return new ProfileVersionView(
        stored.version(),
        stored.savedAt(),
        named(profile.riasec(), Riasec::wireName),
        profile.activities(),
        named(profile.workValues(), WorkValue::wireName),
        new Zones(profile.jobZone().now(), profile.jobZone().later()),
        Choices.of(profile.statedChoices()),
        Choices.of(profile.notForMe()),
        stored.consistencyPairs().stream()
            .map(pair -> List.of(pair.first(), pair.restated()))
            .toList(),
        stored.content().reserveItems(),
        stored.content().interestItems());
  }

  /**
   * The version that this shows, for another student.
   *
   * @throws IllegalArgumentException when something in it can't be
   */
  public ProfileVersion toVersion(String studentId) {
    var profile =
        new InterestProfile(
            keyed(riasec, Riasec.class, Riasec::wireName),
            activities,
            keyed(workValues, WorkValue.class, WorkValue::wireName),
            new JobZones(jobZone.now(), jobZone.later()),
            new CatalogChoices(statedChoices.clusters(), statedChoices.careers()),
            new CatalogChoices(notForMe.clusters(), notForMe.careers()));
    var pairs =
        consistencyPairs.stream()
            .map(pair -> new ConsistencyPair(pair.get(0), pair.get(1)))
            .toList();
    return new ProfileVersion(
        studentId,
        version,
        savedAt,
        new ProfileContent(profile, pairs, reserveItems, interestItems),
        null);
  }

  private static <K extends Enum<K>> Map<K, Double> keyed(
      Map<String, Double> scores, Class<K> scales, Function<K, String> name) {
    var keyed = new EnumMap<K, Double>(scales);
    for (var scale : scales.getEnumConstants()) {
      var score = scores.get(name.apply(scale));
      if (score != null) {
        keyed.put(scale, score);
      }
    }
    if (keyed.size() != scores.size()) {
      throw new IllegalArgumentException("There is a scale that nobody knows.");
    }
    return keyed;
  }

  private static <K> Map<String, Double> named(Map<K, Double> scores, Function<K, String> name) {
    var named = new LinkedHashMap<String, Double>();
    scores.forEach((key, score) -> named.put(name.apply(key), score));
    return named;
  }
}
