package org.wayfinder.system.fault;

/** What is broken: a process, and the wire by which it is reached. */
enum Victim {
  DATABASE("database"),
  BROKER("broker"),
  SIGN_IN("sign-in"),
  CATALOG("catalog-service"),
  PROFILE("profile-service"),
  RECOMMENDATION("recommendation-service"),
  /**
   * A second instance that ranks beside the first. Nobody calls it, so its wire is the one to its
   * database.
   */
  RECOMMENDATION_2("recommendation-service-2"),
  GATEWAY("gateway");

  private final String process;

  Victim(String process) {
    this.process = process;
  }

  String process() {
    return process;
  }
}
