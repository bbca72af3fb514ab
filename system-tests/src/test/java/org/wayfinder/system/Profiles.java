package org.wayfinder.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Interest profiles with names, as request bodies. */
final class Profiles {

  private static final List<String> RIASEC =
      List.of("realistic", "investigative", "artistic", "social", "enterprising", "conventional");

  private Profiles() {}

  /** Likes to find out, in the laboratory, rather than to talk. */
  static Map<String, Object> laboratory() {
    return profile(
        List.of(24, 38, 12, 9, 6, 22),
        Map.of(
            "laboratory-and-specimens", 4,
            "research-and-discovery", 3.5,
            "instruments-and-imaging", 3.5,
            "talking-and-counselling", 0.5,
            "persuading-and-presenting", 0.5,
            "money-and-coverage", 0));
  }

  /** The opposite: people, talk and persuasion. */
  static Map<String, Object> talker() {
    return profile(
        List.of(5, 10, 22, 38, 30, 12),
        Map.of(
            "laboratory-and-specimens", 0,
            "research-and-discovery", 0.5,
            "instruments-and-imaging", 0.5,
            "talking-and-counselling", 4,
            "long-relationships", 4,
            "persuading-and-presenting", 3));
  }

  /** RIASEC alone, in the order of the letters, 0..40. */
  static Map<String, Object> riasecOnly(List<? extends Number> scores) {
    return Map.of("riasec", riasec(scores));
  }

  private static Map<String, Object> profile(
      List<? extends Number> riasec, Map<String, ? extends Number> strong) {
    var activities = new LinkedHashMap<String, Number>();
    for (var id :
        List.of(
            "patient-contact",
            "long-relationships",
            "talking-and-counselling",
            "hands-on-treatment",
            "instruments-and-imaging",
            "laboratory-and-specimens",
            "data-and-records",
            "devices-and-software",
            "research-and-discovery",
            "medicines",
            "leading-and-organising",
            "money-and-coverage",
            "persuading-and-presenting",
            "buildings-and-logistics",
            "urgency-and-crisis")) {
      activities.put(id, strong.containsKey(id) ? strong.get(id) : 2);
    }
    return Map.of("riasec", riasec(riasec), "activities", activities);
  }

  private static Map<String, Number> riasec(List<? extends Number> scores) {
    var riasec = new LinkedHashMap<String, Number>();
    for (var i = 0; i < RIASEC.size(); i++) {
      riasec.put(RIASEC.get(i), scores.get(i));
    }
    return riasec;
  }
}
