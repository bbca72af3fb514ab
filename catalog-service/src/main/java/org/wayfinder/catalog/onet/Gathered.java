package org.wayfinder.catalog.onet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayfinder.catalog.onet.Release.Unmatched;

/**
 * What the rows of a release say of one code, gathered in whatever order the tables come. Whether
 * the code is an occupation of the release is known only at the end.
 */
final class Gathered {

  private static final Set<String> INTERESTS =
      Set.of("realistic", "investigative", "artistic", "social", "enterprising", "conventional");
  private static final Map<String, String> WORK_VALUES =
      Map.of(
          "achievement", "achievement",
          "independence", "independence",
          "recognition", "recognition",
          "relationships", "relationships",
          "support", "support",
          "working-conditions", "workingConditions");
  private static final int MOST_RELATED = 10;

  /** So that a hostile file can't fill the memory with rows that nobody asked for. */
  private static final int MOST_RATINGS = 60;

  private static final int MOST_UNKNOWN = 50;

  private final String code;
  private final Map<String, Integer> rowsByFile = new TreeMap<>();
  private final Map<String, Integer> unknownElements = new TreeMap<>();
  private final Set<String> otherTitles = new LinkedHashSet<>();
  private final Set<String> coreTasks = new LinkedHashSet<>();
  private final Set<String> tasks = new LinkedHashSet<>();
  private final Map<String, Double> interests = new TreeMap<>();
  private final Map<String, Double> workValues = new TreeMap<>();
  private final Map<String, Double> skills = new TreeMap<>();
  private final Map<String, Double> knowledge = new TreeMap<>();
  private final Map<Integer, Double> education = new TreeMap<>();
  private final Map<Integer, String> related = new TreeMap<>();
  private @Nullable String title;
  private @Nullable String description;
  private @Nullable Integer jobZone;

  Gathered(String code) {
    this.code = code;
  }

  void take(Table table, Row row) {
    rowsByFile.merge(row.file(), 1, Integer::sum);
    switch (table) {
      case OCCUPATIONS -> occupation(row);
      case INTERESTS ->
          rating(row, "OI", 7, interests, name -> INTERESTS.contains(name) ? name : null);
      case WORK_VALUES -> rating(row, "EX", 7, workValues, WORK_VALUES::get);
      case SKILLS -> rating(row, "IM", 5, skills, name -> name);
      case KNOWLEDGE -> rating(row, "IM", 5, knowledge, name -> name);
      case JOB_ZONES -> jobZone = row.whole("Job Zone", 1, 5);
      case OTHER_TITLES -> otherTitle(row);
      case TASKS -> task(row);
      case EDUCATION -> education(row);
      case RELATED -> related(row);
    }
  }

  private void occupation(Row row) {
    if (title != null) {
      throw row.fault("is about " + code + ", which has a row already");
    }
    title = row.text("Title");
    description = row.text("Description");
  }

  /** The catalogue's name of an element; null when it knows none of this name. */
  @FunctionalInterface
  private interface Known {
    @Nullable String name(String slug);
  }

  private void rating(Row row, String scale, int high, Map<String, Double> to, Known known) {
    if (!row.text("Scale ID").equals(scale) || row.find("Data Value").isEmpty()) {
      return;
    }
    var element = row.text("Element Name");
    var name = known.name(slug(element));
    if (name == null) {
      unknown(row.file() + "\t" + element);
    } else if (to.size() < MOST_RATINGS
        && to.put(name, row.number("Data Value", 1, high)) != null) {
      throw row.fault("rates '%s' of %s a second time".formatted(element, code));
    }
  }

  /** Counts so many different ones only: a hostile file may name another one in each row. */
  private void unknown(String element) {
    if (unknownElements.size() < MOST_UNKNOWN || unknownElements.containsKey(element)) {
      unknownElements.merge(element, 1, Integer::sum);
    }
  }

  static String slug(String element) {
    return element.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private void otherTitle(Row row) {
    var other = row.find("Alternate Title").or(() -> row.find("Job Title"));
    if (other.isPresent() && otherTitles.size() < Occupation.MOST_TITLES) {
      otherTitles.add(other.get());
    }
  }

  private void task(Row row) {
    var to = row.find("Task Type").filter("Core"::equals).isPresent() ? coreTasks : tasks;
    if (to.size() < Occupation.MOST_TASKS) {
      to.add(row.text("Task"));
    }
  }

  private void education(Row row) {
    var isRequired = row.text("Element ID").equals("2.D.1") && row.text("Scale ID").equals("RL");
    if (isRequired && row.find("Data Value").isPresent()) {
      education.put(
          row.whole("Category", 1, RequiredEducation.LEVELS), row.number("Data Value", 0, 100));
    }
  }

  /** Supplemental ones are the second ten of a release's twenty, and less closely related. */
  private void related(Row row) {
    var other = row.code("Related O*NET-SOC Code");
    var isSupplemental = row.find("Relatedness Tier").filter("Supplemental"::equals).isPresent();
    var index = row.find("Index").isPresent() ? row.whole("Index", 0, 1000) : related.size() + 1;
    if (!isSupplemental && related.size() < MOST_RELATED) {
      related.put(index, other);
    }
  }

  boolean isOccupation() {
    return title != null;
  }

  Occupation occupation() {
    if (title == null || description == null) {
      throw new IllegalStateException("no occupation of the release: " + code);
    }
    var allTasks = new LinkedHashSet<>(coreTasks);
    allTasks.addAll(tasks);
    return new Occupation(
        code,
        title,
        description,
        List.copyOf(otherTitles),
        allTasks.stream().limit(Occupation.MOST_TASKS).toList(),
        interests,
        workValues,
        skills,
        knowledge,
        jobZone,
        RequiredEducation.mostFrequent(education),
        related.values().stream().distinct().toList());
  }

  /** How many rows there are, by file. */
  Map<String, Integer> rows() {
    return new LinkedHashMap<>(rowsByFile);
  }

  List<Unmatched> unknownElements() {
    var unmatched = new ArrayList<Unmatched>();
    unknownElements.forEach((key, rows) -> {
      var tab = key.indexOf('\t');
      unmatched.add(
          new Unmatched(key.substring(0, tab), "unknown element", key.substring(tab + 1), rows));
    });
    return unmatched;
  }
}
