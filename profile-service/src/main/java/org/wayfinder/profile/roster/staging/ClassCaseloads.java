package org.wayfinder.profile.roster.staging;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.wayfinder.profile.roster.file.RosterFile;
import org.wayfinder.profile.roster.file.RosterProblem;
import org.wayfinder.profile.roster.file.RosterRow;
import org.wayfinder.profile.roster.file.RosterTables;

/**
 * Finds the caseloads that a file tells of: a counsellor who teaches a class has its students. Only
 * counsellors and their classes are kept in memory.
 */
final class ClassCaseloads {

  private static final int BATCH = 500;

  private final String importId;
  private final RosterTables tables;
  private final MongoStagedRoster people;
  private final Consumer<RosterProblem> problems;
  private final Runnable alive;

  ClassCaseloads(
      String importId,
      RosterTables tables,
      MongoStagedRoster people,
      Consumer<RosterProblem> problems,
      Runnable alive) {
    this.importId = importId;
    this.tables = tables;
    this.people = people;
    this.problems = problems;
    this.alive = alive;
  }

  /** Notes with each student the counsellors whose classes they are in. */
  void stage(Set<String> counsellors) {
    if (counsellors.isEmpty()) {
      return;
    }
    var byClass = new HashMap<String, Set<String>>();
    tables.read(
        RosterFile.ENROLLMENTS,
        row -> {
          if (row.active() && !isStudents(row) && counsellors.contains(row.id("userSourcedId"))) {
            byClass
                .computeIfAbsent(row.id("classSourcedId"), _ -> new LinkedHashSet<>())
                .add(row.id("userSourcedId"));
          }
        },
        problems);
    tables.read(
        RosterFile.CLASSES,
        row -> {
          if (!row.active()) {
            byClass.remove(row.id("sourcedId"));
          }
        },
        problems);
    if (!byClass.isEmpty()) {
      stageStudents(byClass);
    }
  }

  private void stageStudents(Map<String, Set<String>> byClass) {
    var batch = new LinkedHashMap<String, Set<String>>();
    tables.read(
        RosterFile.ENROLLMENTS,
        row -> {
          var counsellors = byClass.get(row.find("classSourcedId").orElse(""));
          if (counsellors != null && row.active() && isStudents(row)) {
            batch
                .computeIfAbsent(row.id("userSourcedId"), _ -> new LinkedHashSet<>())
                .addAll(counsellors);
          }
          if (batch.size() >= BATCH) {
            alive.run();
            people.addCounsellors(importId, batch);
            batch.clear();
          }
        },
        _ -> {});
    people.addCounsellors(importId, batch);
  }

  private static boolean isStudents(RosterRow row) {
    return row.find("role").orElse("").equalsIgnoreCase("student");
  }
}
