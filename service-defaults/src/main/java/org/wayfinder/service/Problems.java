package org.wayfinder.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns problem types into RFC 9457 bodies: as a response entity for handlers, or straight onto the
 * servlet response for filters, which run outside Spring MVC.
 */
public final class Problems {

  private final JsonMapper json;

  public Problems(JsonMapper json) {
    this.json = json;
  }

  /** The body for one occurrence; {@code instance} is the request's path. */
  public static ProblemDetail detail(
      ProblemType type, String detail, List<FieldProblem> errors, String path) {
    var body = ProblemDetail.forStatusAndDetail(type.status(), detail);
    body.setType(type.uri());
    body.setTitle(type.title());
    body.setInstance(instance(path));
    if (!errors.isEmpty()) {
      body.setProperty("errors", errors);
    }
    return body;
  }

  private static URI instance(String path) {
    try {
      return new URI(null, null, path, null);
    } catch (java.net.URISyntaxException e) {
      return URI.create("/");
    }
  }

  /** The answer to a {@link ProblemException}. */
  public static ResponseEntity<Object> entity(ProblemException e, String path) {
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    var retryAfter = e.retryAfter();
    if (retryAfter != null) {
      headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
    }
    return new ResponseEntity<>(
        detail(e.type(), e.detail(), e.errors(), path), headers, e.type().status());
  }

  /** Writes a problem from a filter. Does nothing when the response is already on its way. */
  public void write(
      HttpServletRequest request, HttpServletResponse response, ProblemType type, String detail)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.setStatus(type.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(
        response.getOutputStream(), detail(type, detail, List.of(), request.getRequestURI()));
  }

  /** The general type for a bare status, as the servlet container reports it. */
  static ProblemType typeFor(HttpStatusCode status) {
    return switch (status.value()) {
      case 400 -> ProblemType.MALFORMED_REQUEST;
      case 401 -> ProblemType.UNAUTHENTICATED;
      case 403 -> ProblemType.FORBIDDEN;
      case 404 -> ProblemType.NOT_FOUND;
      case 405 -> ProblemType.METHOD_NOT_ALLOWED;
      case 406 -> ProblemType.NOT_ACCEPTABLE;
      case 409 -> ProblemType.CONFLICT;
      case 412 -> ProblemType.PRECONDITION_FAILED;
      case 413 -> ProblemType.PAYLOAD_TOO_LARGE;
      case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
      case 422 -> ProblemType.VALIDATION_FAILED;
      case 428 -> ProblemType.PRECONDITION_REQUIRED;
      case 429 -> ProblemType.TOO_MANY_REQUESTS;
      case 503 -> ProblemType.UNAVAILABLE;
      default ->
          status.is4xxClientError() ? ProblemType.MALFORMED_REQUEST : ProblemType.INTERNAL_ERROR;
    };
  }
}
