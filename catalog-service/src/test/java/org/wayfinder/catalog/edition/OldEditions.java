package org.wayfinder.catalog.edition;

import tools.jackson.databind.json.JsonMapper;

/** Editions as older versions of this service stored them. */
public final class OldEditions {

  private OldEditions() {}

  /** From before there were marks of review, ways into a career, and crosswalks. */
  static EditionParts withoutReviewsAndCrosswalks() {
    return read("without-reviews-and-crosswalks");
  }

  /** Published when rules were others: nearly everything in it is refused today. */
  static EditionParts underOlderRules() {
    return read("under-older-rules");
  }

  private static EditionParts read(String name) {
    var file = OldEditions.class.getResourceAsStream("/editions/" + name + ".json");
    return JsonMapper.shared().readValue(file, EditionParts.class);
  }
}
