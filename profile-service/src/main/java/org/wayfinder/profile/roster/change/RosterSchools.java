package org.wayfinder.profile.roster.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.consent.ConsentRules;
import org.wayfinder.profile.roster.staging.MongoStagedSchools;
import org.wayfinder.profile.roster.staging.StagedSchool;
import org.wayfinder.profile.school.MongoImportedSchools;
import org.wayfinder.profile.school.MongoImportedSchools.Imported;
import org.wayfinder.profile.school.School;
import org.wayfinder.service.request.IdSource;

/**
 * The schools of a file and of the roster. They are the same by the district's id, by the id that
 * they had before, or, for those that no import has brought, by name. None is ever deleted.
 */
@Component
public final class RosterSchools {

  private final MongoStagedSchools staged;
  private final MongoImportedSchools schools;
  private final IdSource ids;

  public RosterSchools(MongoStagedSchools staged, MongoImportedSchools schools, IdSource ids) {
    this.staged = staged;
    this.schools = schools;
    this.ids = ids;
  }

  /** What an import changes of schools. */
  Tally compare(String importId) {
    var tally = Tally.NONE;
    for (var pair : pairs(importId)) {
      tally = tally.plus(pair.tally());
    }
    return tally;
  }

  /** Makes and renames schools. */
  void apply(String importId) {
    for (var pair : pairs(importId)) {
      var before = pair.before();
      if (before == null) {
        var school =
            new School(ids.next("sch_"), pair.after().name(), ConsentRules.OF_A_NEW_SCHOOL, 1);
        schools.add(school, pair.after().sourcedId());
      } else if (!pair.same()) {
        schools.change(before.school(), pair.after().name(), pair.after().sourcedId());
      }
    }
  }

  /** Ids of schools by the ids of the file; those yet to be made are missing. */
  Map<String, String> ids(String importId) {
    var found = new HashMap<String, String>();
    for (var pair : pairs(importId)) {
      var before = pair.before();
      if (before != null) {
        found.put(pair.after().sourcedId(), before.school().id());
      }
    }
    return found;
  }

  private record Pair(@Nullable Imported before, StagedSchool after) {

    boolean same() {
      return before != null
          && before.school().name().equals(after.name())
          && after.sourcedId().equals(before.sourcedId());
    }

    Tally tally() {
      if (before == null) {
        return Tally.ADDED;
      }
      return same() ? Tally.UNCHANGED : Tally.CHANGED;
    }
  }

  private List<Pair> pairs(String importId) {
    var byId = new HashMap<String, Imported>();
    var byName = new HashMap<String, Imported>();
    var twice = new HashSet<String>();
    for (var school : schools.all()) {
      if (school.sourcedId() != null) {
        byId.put(school.sourcedId(), school);
      } else if (byName.put(key(school.school().name()), school) != null) {
        twice.add(key(school.school().name()));
      }
    }
    byName.keySet().removeAll(twice);
    return staged.all(importId).stream()
        .map(school -> new Pair(same(school, byId, byName), school))
        .toList();
  }

  /** One of that name is given to the first that asks for it. */
  private static @Nullable Imported same(
      StagedSchool school, Map<String, Imported> byId, Map<String, Imported> byName) {
    var known = byId.get(school.sourcedId());
    if (known == null && school.formerId() != null) {
      known = byId.get(school.formerId());
    }
    return known == null ? byName.remove(key(school.name())) : known;
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
