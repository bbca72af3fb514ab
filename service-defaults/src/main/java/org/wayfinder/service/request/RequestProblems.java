package org.wayfinder.service.request;

import org.springframework.http.HttpStatus;
import org.wayfinder.service.ProblemType;

/** The problem types that requests which create something add to the general ones. */
public final class RequestProblems {

  public static final ProblemType IDEMPOTENCY_KEY_REUSED =
      new ProblemType(
          "idempotency-key-reused",
          HttpStatus.UNPROCESSABLE_CONTENT,
          "The Idempotency-Key belongs to another request");

  private RequestProblems() {}
}
