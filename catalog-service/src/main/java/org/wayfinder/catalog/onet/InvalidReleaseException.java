package org.wayfinder.catalog.onet;

import java.util.List;

/** A file that is no usable release; the message says why, in an editor's words. */
final class InvalidReleaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Row.Fault> faults;

  InvalidReleaseException(String message) {
    this(message, List.of());
  }

  InvalidReleaseException(String message, List<Row.Fault> faults) {
    super(message);
    this.faults = List.copyOf(faults);
  }

  /** Why it can't be used. */
  String detail() {
    return String.valueOf(getMessage());
  }

  /** The rows that are wrong; none when the file as a whole is. */
  List<Row.Fault> faults() {
    return faults;
  }
}
