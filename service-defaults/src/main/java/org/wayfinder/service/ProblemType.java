package org.wayfinder.service;

import java.net.URI;
import org.springframework.http.HttpStatus;

/**
 * A kind of problem with a stable identity (RFC 9457 {@code type}). The general ones stand here; a
 * service adds its own as constants. {@code docs/problems.md} explains each to API users.
 *
 * @param slug last segment of the {@code type} URI, stable for ever
 * @param status HTTP status that always goes with it
 * @param title short summary, the same for every occurrence
 */
public record ProblemType(String slug, HttpStatus status, String title) {

  /** What every problem type's URI begins with. */
  public static final String BASE = "https://wayfinder.example/problems/";

  public static final ProblemType MALFORMED_REQUEST =
      new ProblemType("malformed-request", HttpStatus.BAD_REQUEST, "The request can't be read");
  public static final ProblemType INVALID_CURSOR =
      new ProblemType(
          "invalid-cursor", HttpStatus.BAD_REQUEST, "The page cursor is not one of ours");
  public static final ProblemType UNAUTHENTICATED =
      new ProblemType("unauthenticated", HttpStatus.UNAUTHORIZED, "Sign in first");
  public static final ProblemType FORBIDDEN =
      new ProblemType("forbidden", HttpStatus.FORBIDDEN, "Your role may not do this");
  public static final ProblemType NOT_ON_ROSTER =
      new ProblemType("not-on-roster", HttpStatus.FORBIDDEN, "You are on no school's roster");
  public static final ProblemType NOT_FOUND =
      new ProblemType("not-found", HttpStatus.NOT_FOUND, "There is nothing here for you");
  public static final ProblemType METHOD_NOT_ALLOWED =
      new ProblemType(
          "method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED, "The method is not served here");
  public static final ProblemType NOT_ACCEPTABLE =
      new ProblemType(
          "not-acceptable", HttpStatus.NOT_ACCEPTABLE, "The answer has no such representation");
  public static final ProblemType REQUEST_TIMEOUT =
      new ProblemType("request-timeout", HttpStatus.REQUEST_TIMEOUT, "The body came too slowly");
  public static final ProblemType CONFLICT =
      new ProblemType("conflict", HttpStatus.CONFLICT, "The request contradicts what is stored");
  public static final ProblemType PRECONDITION_FAILED =
      new ProblemType(
          "precondition-failed", HttpStatus.PRECONDITION_FAILED, "Somebody changed it before you");
  public static final ProblemType PAYLOAD_TOO_LARGE =
      new ProblemType("payload-too-large", HttpStatus.CONTENT_TOO_LARGE, "The body is too large");
  public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
      new ProblemType(
          "unsupported-media-type",
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "The body's media type is not read here");
  public static final ProblemType VALIDATION_FAILED =
      new ProblemType(
          "validation-failed",
          HttpStatus.UNPROCESSABLE_CONTENT,
          "The content breaks a rule, nothing was stored");
  public static final ProblemType PRECONDITION_REQUIRED =
      new ProblemType(
          "precondition-required",
          HttpStatus.PRECONDITION_REQUIRED,
          "Say which version you are changing");
  public static final ProblemType TOO_MANY_REQUESTS =
      new ProblemType("too-many-requests", HttpStatus.TOO_MANY_REQUESTS, "Slow down");
  public static final ProblemType INTERNAL_ERROR =
      new ProblemType(
          "internal-error", HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side");
  public static final ProblemType UNAVAILABLE =
      new ProblemType(
          "unavailable", HttpStatus.SERVICE_UNAVAILABLE, "Not available just now, try again");

  /** The stable {@code type} of RFC 9457. */
  public URI uri() {
    return URI.create(BASE + slug);
  }
}
