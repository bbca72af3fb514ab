package org.wayfinder.profile.roster.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.person.ErasedLogins;
import org.wayfinder.profile.person.PersonKind;
import org.wayfinder.profile.roster.file.RosterFile;
import org.wayfinder.profile.roster.file.RosterProblem;
import org.wayfinder.profile.roster.staging.MongoStagedRoster;
import org.wayfinder.profile.roster.staging.StagedPerson;

/**
 * Compares a file with the roster as one reads two sorted lists side by side: a window of both at a
 * time, so that memory doesn't grow with either.
 */
@Component
public final class Comparison {

  private final MongoStagedRoster staged;
  private final MongoRosterPeople people;
  private final RosterSchools schools;
  private final ErasedLogins erased;

  public Comparison(
      MongoStagedRoster staged,
      MongoRosterPeople people,
      RosterSchools schools,
      ErasedLogins erased) {
    this.staged = staged;
    this.people = people;
    this.schools = schools;
    this.erased = erased;
  }

  /**
   * What a window came to.
   *
   * @param rows how many of the file were in it
   * @param end the last id that was compared; null when there are no more
   */
  record Window(List<Difference> differences, int rows, @Nullable String end) {}

  /** Compares up to {@code size} people of a kind on either side, after the given id. */
  Window window(String importId, PersonKind kind, @Nullable String after, int size) {
    var rows = staged.page(importId, kind, after, size);
    var known = people.page(kind, after, size);
    var end = end(rows, known, size);
    if (end != null) {
      rows.removeIf(row -> row.sourcedId().compareTo(end) > 0);
      known.removeIf(person -> String.valueOf(person.sourcedId()).compareTo(end) > 0);
    }
    var differences = new ArrayList<Difference>();
    var matching = matching(importId, rows, known);
    rows.forEach(row -> differences.add(matching.of(row)));
    differences.addAll(missing(importId, rows, known));
    return new Window(differences, rows.size(), end);
  }

  /** Where the shorter of two full pages ends; null when neither list goes on. */
  private static @Nullable String end(List<StagedPerson> rows, List<RosterPerson> known, int size) {
    var rowsEnd = rows.size() < size ? null : rows.getLast().sourcedId();
    var knownEnd = known.size() < size ? null : known.getLast().sourcedId();
    if (rowsEnd == null || knownEnd == null) {
      return rowsEnd == null ? knownEnd : rowsEnd;
    }
    return rowsEnd.compareTo(knownEnd) < 0 ? rowsEnd : knownEnd;
  }

  private Matching matching(String importId, List<StagedPerson> rows, List<RosterPerson> known) {
    var candidates = new HashMap<String, RosterPerson>();
    known.forEach(person -> candidates.put(String.valueOf(person.sourcedId()), person));
    var ids = new LinkedHashSet<String>();
    var logins = new LinkedHashSet<String>();
    var counsellorIds = new LinkedHashSet<String>();
    for (var row : rows) {
      counsellorIds.addAll(row.counsellorSourcedIds());
      var same = candidates.get(row.sourcedId());
      if (same == null) {
        ids.add(row.sourcedId());
        if (row.formerId() != null) {
          ids.add(row.formerId());
        }
      }
      if (same == null || !same.loginKey().equals(row.loginKey())) {
        logins.add(row.loginKey());
      }
    }
    var all = new ArrayList<>(candidates.values());
    all.addAll(people.bySourcedIds(ids));
    all.addAll(people.byLoginKeys(logins));
    return new Matching(
        all, schools.ids(importId), byId(people.bySourcedIds(counsellorIds)), erased.among(logins));
  }

  private static Map<String, RosterPerson> byId(Collection<RosterPerson> found) {
    var byId = new HashMap<String, RosterPerson>();
    found.forEach(person -> byId.put(String.valueOf(person.sourcedId()), person));
    return byId;
  }

  /** Those of the roster whom the file doesn't have, under another id or as another kind either. */
  private List<Difference> missing(
      String importId, List<StagedPerson> rows, List<RosterPerson> known) {
    var inWindow = new HashSet<String>();
    rows.forEach(row -> inWindow.add(row.sourcedId()));
    var absent =
        known.stream()
            .filter(person -> !person.left())
            .filter(person -> !inWindow.contains(String.valueOf(person.sourcedId())))
            .toList();
    var ids = absent.stream().map(person -> String.valueOf(person.sourcedId())).toList();
    Set<String> elsewhere = new HashSet<>(staged.present(importId, ids));
    elsewhere.addAll(staged.former(importId, ids));
    return absent.stream()
        .filter(person -> !elsewhere.contains(String.valueOf(person.sourcedId())))
        .map(Comparison::gone)
        .toList();
  }

  private static Difference gone(RosterPerson person) {
    if (person.installationWide()) {
      return new Difference.Wrong(
          new RosterProblem(
              RosterFile.USERS.fileName(),
              1,
              "sourcedId",
              "Editors or operators are missing here. They keep their access; dismiss them by hand"
                  + " if they have left."));
    }
    return new Difference.Left(person);
  }
}
