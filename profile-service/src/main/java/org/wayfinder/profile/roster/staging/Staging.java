package org.wayfinder.profile.roster.staging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.person.BindingClaim;
import org.wayfinder.profile.person.BindingClaims;
import org.wayfinder.profile.person.Role;
import org.wayfinder.profile.roster.file.RosterFile;
import org.wayfinder.profile.roster.file.RosterProblem;
import org.wayfinder.profile.roster.file.RosterRole;
import org.wayfinder.profile.roster.file.RosterRow;
import org.wayfinder.profile.roster.file.RosterTables;
import org.wayfinder.profile.roster.file.RowProblemException;

/**
 * Puts the rows of a file into the database, each that is right; of each that isn't it keeps what
 * is wrong. Doing it again begins anew.
 */
@Component
public final class Staging {

  private static final int BATCH = 500;
  private static final int MOST_SCHOOLS = 10_000;

  private final MongoStagedRoster people;
  private final MongoStagedSchools schools;
  private final MongoStagedRoles roles;
  private final MongoRosterProblems problems;
  private final BindingClaims claims;

  public Staging(
      MongoStagedRoster people,
      MongoStagedSchools schools,
      MongoStagedRoles roles,
      MongoRosterProblems problems,
      BindingClaims claims) {
    this.people = people;
    this.schools = schools;
    this.roles = roles;
    this.problems = problems;
    this.claims = claims;
  }

  /**
   * What came of it.
   *
   * @param people who are somebody here
   * @param ignored users who are nobody here, such as teachers
   * @param gone users whom the file itself marks as gone
   */
  public record Outcome(long people, long ignored, long gone) {}

  /** Forgets everything of an import but what was wrong. */
  public void clear(String importId) {
    people.clear(importId);
    schools.clear(importId);
    roles.clear(importId);
  }

  /**
   * Stages a roster.
   *
   * @param alive called before each batch; may end it by throwing
   */
  public Outcome stage(String importId, RosterTables tables, Runnable alive) {
    clear(importId);
    problems.clear(importId);
    return new Run(importId, tables, alive).all();
  }

  /** One staging. */
  private final class Run {

    private final String importId;
    private final RosterTables tables;
    private final Runnable alive;
    private final List<RosterProblem> found = new ArrayList<>();
    private final Set<String> counsellors = new HashSet<>();
    private long ignored;
    private long gone;

    Run(String importId, RosterTables tables, Runnable alive) {
      this.importId = importId;
      this.tables = tables;
      this.alive = alive;
    }

    Outcome all() {
      var schoolIds = stageSchools();
      var separate = tables.holds(RosterFile.ROLES);
      if (separate) {
        stageRoles();
      }
      stageUsers(schoolIds, separate);
      new ClassCaseloads(importId, tables, people, this::note, alive).stage(counsellors);
      stageFormerIds();
      flush();
      roles.clear(importId);
      return new Outcome(people.count(importId), ignored, gone);
    }

    private void note(RosterProblem problem) {
      found.add(problem);
      if (found.size() >= BATCH) {
        flush();
      }
    }

    private void flush() {
      problems.add(importId, found);
      found.clear();
    }

    private Set<String> stageSchools() {
      var formerIds = new LinkedHashMap<String, String>();
      var read = new LinkedHashMap<String, StagedSchool>();
      tables.read(RosterFile.ORGS, row -> school(row, read), this::note);
      tables.read(
          RosterFile.MAPPING,
          row -> {
            if (read.containsKey(row.id("sourcedId"))) {
              formerIds.put(row.id("sourcedId"), row.id("formerSourcedId"));
            }
          },
          _ -> {});
      formerIds.forEach((id, former) ->
          read.computeIfPresent(
              id, (_, school) -> new StagedSchool(id, former, school.name(), school.line())));
      schools.add(importId, read.values());
      return Set.copyOf(read.keySet());
    }

    private void school(RosterRow row, Map<String, StagedSchool> read) {
      if (!row.active() || !row.text("type", 100).equalsIgnoreCase("school")) {
        return;
      }
      if (read.size() >= MOST_SCHOOLS) {
        throw row.wrong("sourcedId", "At most %d schools can be imported.".formatted(MOST_SCHOOLS));
      }
      var school = new StagedSchool(row.id("sourcedId"), null, row.text("name", 200), row.line());
      if (read.putIfAbsent(school.sourcedId(), school) != null) {
        throw row.wrong("sourcedId", "This id stands in an earlier line too.");
      }
    }

    private void stageRoles() {
      var batch = new ArrayList<MongoStagedRoles.UserRole>();
      tables.read(
          RosterFile.ROLES,
          row -> {
            var role = RosterRole.of(row.text("role", 100));
            if (row.active() && role.isPresent()) {
              batch.add(
                  new MongoStagedRoles.UserRole(
                      row.id("userSourcedId"), role.get(), row.id("orgSourcedId")));
            }
            if (batch.size() >= BATCH) {
              alive.run();
              roles.add(importId, batch);
              batch.clear();
            }
          },
          this::note);
      roles.add(importId, batch);
    }

    private void stageUsers(Set<String> schoolIds, boolean separate) {
      var claim = claims.bindingClaim().orElse(BindingClaim.EMAIL);
      var reader =
          new PersonReader(
              claim == BindingClaim.EMAIL ? "email" : "username", claim::key, schoolIds);
      var batch = new ArrayList<RosterRow>();
      tables.read(
          RosterFile.USERS,
          row -> {
            batch.add(row);
            if (batch.size() >= BATCH) {
              stageUsers(batch, reader, separate);
              batch.clear();
            }
          },
          this::note);
      stageUsers(batch, reader, separate);
    }

    private void stageUsers(List<RosterRow> rows, PersonReader reader, boolean separate) {
      alive.run();
      var held = separate ? rolesOf(rows) : Map.<String, List<RoleAt>>of();
      var read = new ArrayList<StagedPerson>();
      for (var row : rows) {
        try {
          if (row.active()) {
            var person =
                reader.read(
                    row,
                    separate ? held.getOrDefault(row.id("sourcedId"), List.of()) : roleInRow(row));
            person.ifPresentOrElse(read::add, () -> ignored++);
          } else {
            gone++;
          }
        } catch (RowProblemException e) {
          note(e.problem());
        }
      }
      keep(read);
    }

    private void keep(List<StagedPerson> read) {
      for (var twice : people.add(importId, read)) {
        note(
            new RosterProblem(
                RosterFile.USERS.fileName(),
                twice.line(),
                "sourcedId",
                "The id or the login stands in an earlier line too."));
      }
      read.stream()
          .filter(person -> person.roles().contains(Role.COUNSELLOR))
          .forEach(person -> counsellors.add(person.sourcedId()));
    }

    private Map<String, List<RoleAt>> rolesOf(List<RosterRow> rows) {
      return roles.of(
          importId, rows.stream().flatMap(row -> row.find("sourcedId").stream()).toList());
    }

    private static List<RoleAt> roleInRow(RosterRow row) {
      return RosterRole.of(row.text("role", 100))
          .map(role -> List.of(new RoleAt(role, row.list("orgSourcedIds"))))
          .orElse(List.of());
    }

    private void stageFormerIds() {
      var batch = new LinkedHashMap<String, RosterRow>();
      tables.read(
          RosterFile.MAPPING,
          row -> {
            batch.put(row.id("sourcedId"), row);
            if (batch.size() >= BATCH) {
              stageFormerIds(batch);
              batch.clear();
            }
          },
          this::note);
      stageFormerIds(batch);
    }

    /** An id that the file still has can't be somebody's former one. */
    private void stageFormerIds(Map<String, RosterRow> batch) {
      alive.run();
      var formerIds = new LinkedHashMap<String, String>();
      batch.forEach((id, row) -> row.find("formerSourcedId").ifPresent(f -> formerIds.put(id, f)));
      var inUse = people.present(importId, formerIds.values());
      batch.forEach((id, row) -> {
        if (inUse.contains(formerIds.getOrDefault(id, ""))) {
          formerIds.remove(id);
          note(row.problem("formerSourcedId", "Somebody in users.csv has this id still."));
        }
      });
      people.addFormerIds(importId, formerIds);
    }
  }
}
