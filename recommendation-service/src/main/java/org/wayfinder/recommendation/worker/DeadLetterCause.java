package org.wayfinder.recommendation.worker;

import java.util.Locale;

/** Why a record could not be processed; stands in the dead letter's header, for people who look. */
enum DeadLetterCause {
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
  /** The engine failed on it: a fault of ours. */
  RANKING_FAILED;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
