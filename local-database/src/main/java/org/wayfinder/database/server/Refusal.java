package org.wayfinder.database.server;

import de.bwaldvogel.mongo.exception.MongoServerError;

/**
 * Says no, in one wording and with one of MongoDB's codes. What would be quietly left out is the
 * worst that a stand-in for a database can do.
 */
final class Refusal {

  private static final int BAD_VALUE = 2;
  private static final int ILLEGAL_OPERATION = 20;
  private static final int COMMAND_NOT_FOUND = 59;
  private static final int INVALID_OPTIONS = 72;
  private static final int NOT_IMPLEMENTED = 238;

  private Refusal() {}

  static MongoServerError option(String option, String command) {
    return refusal(
        INVALID_OPTIONS, "InvalidOptions", "the option '%s' of %s".formatted(option, command));
  }

  static MongoServerError feature(String feature) {
    return refusal(NOT_IMPLEMENTED, "NotImplemented", feature);
  }

  static MongoServerError command(String command) {
    return refusal(COMMAND_NOT_FOUND, "CommandNotFound", "the command '%s'".formatted(command));
  }

  static MongoServerError transaction() {
    return refusal(ILLEGAL_OPERATION, "IllegalOperation", "transactions");
  }

  static MongoServerError badValue(String message) {
    return new MongoServerError(BAD_VALUE, "BadValue", message);
  }

  private static MongoServerError refusal(int code, String name, String what) {
    return new MongoServerError(
        code, name, "the local database does not serve " + what + "; use MongoDB");
  }
}
