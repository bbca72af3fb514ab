package org.wayfinder.catalog.onet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The tables of a release that the catalogue has fields for. Release 30.3 renamed the files of some
 * and cut others in two; the columns that are read kept their names.
 */
enum Table {
  OCCUPATIONS,
  INTERESTS,
  SKILLS,
  KNOWLEDGE,
  /** Gone from release 30.3 on. */
  WORK_VALUES,
  JOB_ZONES,
  OTHER_TITLES,
  TASKS,
  EDUCATION,
  RELATED;

  static final String ESSENTIAL_SKILLS = "Essential Skills.txt";
  static final String TRANSFERABLE_SKILLS = "Transferable Skills.txt";

  /** The table in a file of this name; most of a release's files hold none that is read. */
  static Optional<Table> of(String file) {
    return Arrays.stream(values())
        .filter(table -> table.files().stream().anyMatch(file::equalsIgnoreCase))
        .findFirst();
  }

  /** What its file is called in the releases 29 to 30.2. */
  String file() {
    return files().getFirst();
  }

  private List<String> files() {
    return switch (this) {
      case OCCUPATIONS -> List.of("Occupation Data.txt");
      case INTERESTS -> List.of("Interests.txt", "Career Interest Types.txt");
      case SKILLS -> List.of("Skills.txt", ESSENTIAL_SKILLS, TRANSFERABLE_SKILLS);
      case KNOWLEDGE -> List.of("Knowledge.txt");
      case WORK_VALUES -> List.of("Work Values.txt");
      case JOB_ZONES -> List.of("Job Zones.txt");
      case OTHER_TITLES -> List.of("Alternate Titles.txt", "Job Titles.txt");
      case TASKS -> List.of("Task Statements.txt");
      case EDUCATION -> List.of("Education, Training, and Experience.txt", "Education.txt");
      case RELATED -> List.of("Related Occupations.txt");
    };
  }

  /** Columns without which it is no such table. */
  List<String> columns() {
    return switch (this) {
      case OCCUPATIONS -> List.of(Row.CODE_COLUMN, "Title", "Description");
      case INTERESTS, SKILLS, KNOWLEDGE, WORK_VALUES ->
          List.of(Row.CODE_COLUMN, "Element Name", "Scale ID", "Data Value");
      case JOB_ZONES -> List.of(Row.CODE_COLUMN, "Job Zone");
      case OTHER_TITLES -> List.of(Row.CODE_COLUMN);
      case TASKS -> List.of(Row.CODE_COLUMN, "Task");
      case EDUCATION ->
          List.of(Row.CODE_COLUMN, "Element ID", "Scale ID", "Category", "Data Value");
      case RELATED -> List.of(Row.CODE_COLUMN, "Related O*NET-SOC Code");
    };
  }
}
