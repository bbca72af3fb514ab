package org.wayfinder.profile.interest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
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

  private static <K> Map<String, Double> named(Map<K, Double> scores, Function<K, String> name) {
    var named = new LinkedHashMap<String, Double>();
    scores.forEach((key, score) -> named.put(name.apply(key), score));
    return named;
  }
}
