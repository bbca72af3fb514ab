package org.wayfinder.catalog.content;

/**
 * What a crosswalk must be: every reference known, and every career in a group or with a reason.
 */
final class CrosswalkCheck {

  private CrosswalkCheck() {}

  static void check(Crosswalk crosswalk, KnownIds known, Faults faults) {
    var at = Place.of(EntityKind.CROSSWALK, crosswalk.id());
    faults.unique(at.field("groups"), crosswalk.groups(), Crosswalk.Group::id);
    faults.unique(at.field("careers"), crosswalk.careers(), Crosswalk.Entry::soc);
    faults.reference(at.field("source"), "source", crosswalk.source(), known.sources());
    for (var i = 0; i < crosswalk.groups().size(); i++) {
      faults.references(
          at.field("groups").element(i).field("clusters"),
          "cluster",
          crosswalk.groups().get(i).clusters(),
          known.clusters());
    }
    var groups = KnownIds.ids(crosswalk.groups(), Crosswalk.Group::id);
    for (var i = 0; i < crosswalk.careers().size(); i++) {
      var entry = crosswalk.careers().get(i);
      var place = at.field("careers").element(i);
      faults.reference(place.field("soc"), "career", entry.soc(), known.careers());
      faults.references(place.field("groups"), "group", entry.groups(), groups);
      if (entry.groups().isEmpty() && entry.reason() == null) {
        faults.add(place, "gives no reason why " + entry.soc() + " has no place in it");
      }
    }
  }
}
