package org.wayfinder.service;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends a request with a problem detail. Its text is written for the API's user, so it never holds a
 * library's message.
 */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemType type;
  private final transient List<FieldProblem> errors;
  private final transient @Nullable Duration retryAfter;

  public ProblemException(ProblemType type, String detail) {
    this(type, detail, List.of(), null);
  }

  public ProblemException(ProblemType type, String detail, List<FieldProblem> errors) {
    this(type, detail, errors, null);
  }

  public ProblemException(ProblemType type, String detail, Duration retryAfter) {
    this(type, detail, List.of(), retryAfter);
  }

  private ProblemException(
      ProblemType type, String detail, List<FieldProblem> errors, @Nullable Duration retryAfter) {
    super(detail, null, false, false);
    this.type = type;
    this.errors = List.copyOf(errors);
    this.retryAfter = retryAfter;
  }

  /** A 404 that reads the same whether the thing is unknown or just not the caller's. */
  public static ProblemException notFound(String what) {
    return new ProblemException(
        ProblemType.NOT_FOUND, "No " + what + " with this id that you may see.");
  }

  public ProblemType type() {
    return type;
  }

  public List<FieldProblem> errors() {
    return errors;
  }

  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** The text for the API's user. */
  public String detail() {
    var message = getMessage();
    return message == null ? type.title() : message;
  }
}
