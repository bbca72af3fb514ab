package org.wayfinder.service.request;

import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** What came of an attempt to create something. */
public sealed interface Creation<T> {

  /** It is new. */
  record Created<T>(T value) implements Creation<T> {}

  /** The same request was sent before, and this is what it had created. */
  record Repeated<T>(T value) implements Creation<T> {}

  /** The key was used before for a request with another body. */
  record KeyReused<T>() implements Creation<T> {}

  /** Something else holds a name that must be unique. */
  record Taken<T>() implements Creation<T> {}

  /**
   * What was created, now or by the first of the repeated requests.
   *
   * @param whenTaken tells the sender which name is taken
   * @throws ProblemException 422 for a reused key, 409 for a taken name
   */
  default T orProblem(String whenTaken) {
    return switch (this) {
      case Created<T>(var value) -> value;
      case Repeated<T>(var value) -> value;
      case KeyReused<T>() ->
          throw new ProblemException(
              RequestProblems.IDEMPOTENCY_KEY_REUSED,
              "This Idempotency-Key was sent before with another body. Take a new key.");
      case Taken<T>() -> throw new ProblemException(ProblemType.CONFLICT, whenTaken);
    };
  }
}
