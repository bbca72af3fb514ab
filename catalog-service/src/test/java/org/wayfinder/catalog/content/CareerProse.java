package org.wayfinder.catalog.content;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** The longer English texts of a career by the name of their field, in the order of its page. */
final class CareerProse {

  private CareerProse() {}

  static SequencedMap<String, String> of(Career career) {
    var texts = new LinkedHashMap<String, String>();
    texts.put("description", career.description().en());
    texts.put("typicalDay", career.typicalDay().en());
    texts.put("workingConditions", career.workingConditions().en());
    texts.put("education", career.education().en());
    texts.put("gettingThere", requireNonNull(career.gettingThere(), career.soc()).en());
    return texts;
  }

  static Map<String, String> of(Cluster cluster) {
    return Map.of(
        "summary", cluster.summary().en(),
        "dayToDay", cluster.dayToDay().en(),
        "traits", cluster.traits().en(),
        "educationalBackgrounds", cluster.educationalBackgrounds().en(),
        "workingEnvironments", cluster.workingEnvironments().en());
  }
}
