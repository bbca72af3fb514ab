package org.wayfinder.recommendation.worker;

import java.util.Locale;

/** Why a record could not be processed; stands in the dead letter's header, for people who look. */
public enum DeadLetterCause {
  /** Not a CloudEvent in binary mode. */
  NOT_A_CLOUD_EVENT,
  /** An event of another type. */
  FOREIGN_TYPE,
  /** A student state of a version that this service doesn't know yet. */
  FUTURE_VERSION,
  NOT_JSON,
  MISSING_FIELD,
  INVALID_VALUE,
  /** The record is keyed by another student than it is about. */
  KEY_MISMATCH,
  /** Reading it failed in a way that nobody foresaw: a fault of ours. */
  READING_FAILED,
  /** The engine failed on it: a fault of ours. */
  RANKING_FAILED;

  /** How headers and the API name it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
