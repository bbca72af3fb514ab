package org.wayfinder.profile.interest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wayfinder.profile.catalog.CatalogView;
import org.wayfinder.service.request.Findings;

/** Turns a request into a profile, or says everything that is wrong with it. */
final class ProfileCheck {

  private static final int MAX_NAMED = 500;

  private final Findings findings = new Findings();
  private final Collection<String> activities;
  private final Collection<String> clusters;
  private final Collection<String> careers;

  /** A check against an edition; null when the request names nothing of the catalogue. */
  ProfileCheck(@Nullable CatalogView view) {
    this.activities = view == null ? List.of() : view.activities();
    this.clusters = view == null ? Set.of() : view.clusters();
    this.careers = view == null ? Set.of() : view.careers();
  }

  /**
   * The profile of the request.
   *
   * @throws org.wayfinder.service.ProblemException 422 with everything that is wrong
   */
  InterestProfile profile(ProfileRequest request) {
    var riasec =
        scores("riasec", request.saidRiasec(), Riasec::wireName, 0, InterestProfile.MAX_RIASEC);
    var values =
        scores(
            "workValues",
            request.saidValues(),
            WorkValue::wireName,
            InterestProfile.MIN_VALUE,
            InterestProfile.MAX_VALUE);
    var activityScores = activities(request.saidActivities());
    var zones = zones(request.jobZone());
    var stated = choices("statedChoices", request.statedChoices());
    var notForMe = choices("notForMe", request.notForMe());
    findings.throwIfAny();
    var profile = new InterestProfile(riasec, activityScores, values, zones, stated, notForMe);
    if (profile.isEmpty()) {
      findings.add("#", "Say something in at least one part of the profile.");
    }
    findings.throwIfAny();
    return profile;
  }

  private <K> Map<K, Double> scores(
      String part, Map<K, Double> said, Function<K, String> name, double min, double max) {
    said.forEach((scale, score) ->
        findings.number(Findings.pointer(part, name.apply(scale)), score, min, max));
    return findings.none() ? said : Map.of();
  }

  private Map<String, Double> activities(Map<String, @Nullable Double> said) {
    said.forEach((id, score) -> {
      var pointer = Findings.pointer("activities", id);
      if (!activities.contains(id)) {
        findings.add(pointer, "The catalogue has no health activity '" + shortened(id) + "'.");
      }
      findings.number(pointer, score, 0, InterestProfile.MAX_ACTIVITY);
    });
    var inOrder = new LinkedHashMap<String, Double>();
    for (var id : activities) {
      var score = said.get(id);
      if (score != null && findings.none()) {
        inOrder.put(id, score);
      }
    }
    return inOrder;
  }

  private JobZones zones(ProfileRequest.@Nullable Zones said) {
    if (said == null) {
      return JobZones.NONE;
    }
    return new JobZones(
        findings.whole("#/jobZone/now", said.now(), JobZones.MIN, JobZones.MAX),
        findings.whole("#/jobZone/later", said.later(), JobZones.MIN, JobZones.MAX));
  }

  private CatalogChoices choices(String part, ProfileRequest.@Nullable Choices said) {
    if (said == null) {
      return CatalogChoices.NONE;
    }
    return new CatalogChoices(
        known(part, "clusters", said.namedClusters(), clusters, "cluster"),
        known(part, "careers", said.namedCareers(), careers, "career"));
  }

  private List<String> known(
      String part,
      String field,
      List<@Nullable String> named,
      Collection<String> there,
      String what) {
    if (named.size() > MAX_NAMED) {
      findings.add(Findings.pointer(part, field), "At most " + MAX_NAMED + " entries.");
      return List.of();
    }
    var known = new ArrayList<String>();
    for (int i = 0; i < named.size(); i++) {
      var id = named.get(i);
      if (id != null && there.contains(id)) {
        known.add(id);
      } else {
        findings.add(
            Findings.pointer(part, field, i),
            "The catalogue has no %s '%s'.".formatted(what, id == null ? "" : shortened(id)));
      }
    }
    return known;
  }

  private static String shortened(String id) {
    return id.length() <= 60 ? id : id.substring(0, 60) + "…";
  }
}
