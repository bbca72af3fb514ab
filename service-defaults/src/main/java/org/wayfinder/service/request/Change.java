package org.wayfinder.service.request;

import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.VersionTag;

/** What came of an attempt to change one version of something. */
public sealed interface Change<T> {

  /** It was that version, and this is the next. */
  record Changed<T>(T value) implements Change<T> {}

  /** It is there in another version. */
  record Stale<T>() implements Change<T> {}

  /** It isn't there. */
  record Missing<T>() implements Change<T> {}

  /** Something else holds a name that must be unique. */
  record Taken<T>() implements Change<T> {}

  /**
   * The changed thing.
   *
   * @param what names the kind of thing when it is missing
   * @param whenTaken tells the sender which name is taken
   * @throws ProblemException 412, 404 or 409
   */
  default T orProblem(String what, String whenTaken) {
    return switch (this) {
      case Changed<T>(var value) -> value;
      case Stale<T>() -> throw VersionTag.stale();
      case Missing<T>() -> throw ProblemException.notFound(what);
      case Taken<T>() -> throw new ProblemException(ProblemType.CONFLICT, whenTaken);
    };
  }
}
