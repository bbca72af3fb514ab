package org.wayfinder.catalog.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Collects what is wrong with a catalogue, each fault with its place, and the usual questions. */
final class Faults {

  private final List<CatalogueProblem> found = new ArrayList<>();

  /** Everything so far, in the order in which it was found. */
  List<CatalogueProblem> found() {
    return List.copyOf(found);
  }

  void add(Place place, String detail) {
    found.add(new CatalogueProblem(place.kind(), place.id(), place.pointer(), detail));
  }

  /** A fault unless the id is known. */
  void reference(Place at, String what, String id, Set<String> known) {
    if (!known.contains(id)) {
      add(at, "names an unknown " + what + ": " + id);
    }
  }

  /** A fault for each id of a list that isn't known, at its place in the list. */
  void references(Place at, String what, List<String> ids, Set<String> known) {
    for (var i = 0; i < ids.size(); i++) {
      reference(at.element(i), what, ids.get(i), known);
    }
  }

  /** A fault for each thing of a kind that is there twice. */
  <T> void unique(EntityKind kind, List<T> things, Function<T, String> id) {
    var seen = new HashSet<String>();
    for (var thing : things) {
      if (!seen.add(id.apply(thing))) {
        add(
            Place.of(kind, id.apply(thing)),
            "is there twice: two of the same " + kind.wireName() + ": " + id.apply(thing));
      }
    }
  }

  /** The same of a list within a thing. */
  <T> void unique(Place at, List<T> things, Function<T, String> id) {
    var seen = new HashSet<String>();
    for (var i = 0; i < things.size(); i++) {
      if (!seen.add(id.apply(things.get(i)))) {
        add(at.element(i), "is there twice: " + id.apply(things.get(i)));
      }
    }
  }
}
