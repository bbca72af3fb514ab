package org.wayfinder.catalog.content;

import java.util.Set;

/** What an item of the assessment must be for its answer to count. */
final class ItemCheck {

  private static final Set<String> RIASEC =
      Set.of("realistic", "investigative", "artistic", "social", "enterprising", "conventional");

  private ItemCheck() {}

  static void check(Item item, KnownIds known, Faults faults) {
    var at = Place.of(EntityKind.ITEM, item.id());
    switch (item.kind()) {
      case "riasec", "consistency" ->
          faults.reference(at.field("scale"), "RIASEC scale", item.scale(), RIASEC);
      case "activity", "reserve" ->
          faults.reference(at.field("scale"), "activity", item.scale(), known.activities());
      default -> faults.add(at.field("kind"), "is of an unknown kind: " + item.kind());
    }
    if (!Item.FORMS.contains(item.form())) {
      faults.add(at.field("form"), "is in an unknown form: " + item.form());
    }
    var restated = item.restates();
    if (restated != null) {
      faults.reference(at.field("restates"), "item", restated, known.items());
    } else if (item.kind().equals("consistency")) {
      faults.add(at.field("restates"), "restates no item");
    }
  }
}
