package org.wayfinder.catalog.content;

import java.util.Map;

/**
 * What a career must be: every reference known, and its figures such that a student can be ranked
 * by them, in their ranges, with one value for every health activity.
 */
final class CareerCheck {

  private CareerCheck() {}

  static void check(Career career, KnownIds known, Faults faults) {
    var at = Place.of(EntityKind.CAREER, career.soc());
    memberships(at.field("clusters"), career, known, faults);
    faults.references(at.field("leadsTo"), "career", career.leadsTo(), known.careers());
    faults.references(at.field("comesFrom"), "career", career.comesFrom(), known.careers());
    faults.references(at.field("related"), "career", career.related(), known.careers());
    faults.references(at.field("settings"), "setting", career.settings(), known.settings());
    career
        .sources()
        .forEach((figures, source) ->
            faults.reference(at.field("sources", figures), "source", source, known.sources()));
    figures(at, career, faults);
    activities(at.field("activities"), career, known, faults);
  }

  private static void memberships(Place at, Career career, KnownIds known, Faults faults) {
    var memberships = career.clusters();
    for (var i = 0; i < memberships.size(); i++) {
      var cluster = memberships.get(i).id();
      faults.reference(at.element(i).field("id"), "cluster", cluster, known.clusters());
    }
    if (memberships.isEmpty()) {
      faults.add(at, "belongs to no cluster");
    }
  }

  private static void figures(Place at, Career career, Faults faults) {
    if (career.jobZone() < 1 || career.jobZone() > 5) {
      faults.add(at.field("jobZone"), "has a job zone outside 1 to 5: " + career.jobZone());
    }
    range(at.field("activities"), career.activities(), 0, 4, faults);
    range(at.field("workValues"), career.workValues(), 1, 7, faults);
    range(at.field("skills"), career.skills(), 1, 5, faults);
    range(at.field("knowledge"), career.knowledge(), 1, 5, faults);
  }

  private static void activities(Place at, Career career, KnownIds known, Faults faults) {
    for (var activity : known.activities()) {
      if (!career.activities().containsKey(activity)) {
        faults.add(at.field(activity), "has no value for the activity: " + activity);
      }
    }
    for (var activity : career.activities().keySet()) {
      faults.reference(at.field(activity), "activity", activity, known.activities());
    }
  }

  private static void range(
      Place at, Map<String, Double> figures, double low, double high, Faults faults) {
    figures.forEach((name, value) -> {
      if (!(value >= low && value <= high)) {
        faults.add(
            at.field(name),
            "has a value outside %.0f to %.0f for %s: %s".formatted(low, high, name, value));
      }
    });
  }
}
