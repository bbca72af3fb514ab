package org.wayfinder.profile.interest;

/** What somebody wants from work; shown beside a recommendation, never part of its score. */
public enum WorkValue {
  ACHIEVEMENT("achievement"),
  INDEPENDENCE("independence"),
  RECOGNITION("recognition"),
  RELATIONSHIPS("relationships"),
  SUPPORT("support"),
  WORKING_CONDITIONS("workingConditions");

  private final String wireName;

  WorkValue(String wireName) {
    this.wireName = wireName;
  }

  /** The name in JSON and in the database. */
  public String wireName() {
    return wireName;
  }
}
