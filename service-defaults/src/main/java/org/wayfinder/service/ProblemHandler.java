package org.wayfinder.service;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Answers every failure of a controller with a problem detail. What a library says about a failure
 * goes to the log, never into the body.
 */
@RestControllerAdvice
public class ProblemHandler extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

  @ExceptionHandler
  ResponseEntity<Object> problem(ProblemException e, ServletWebRequest request) {
    return Problems.entity(e, path(request));
  }

  @ExceptionHandler
  ResponseEntity<Object> badParameter(
      MethodArgumentTypeMismatchException e, ServletWebRequest request) {
    return Problems.entity(
        new ProblemException(
            ProblemType.MALFORMED_REQUEST,
            "The parameter '" + e.getName() + "' has a value of the wrong kind."),
        path(request));
  }

  @ExceptionHandler
  ResponseEntity<Object> anythingElse(Exception e, ServletWebRequest request) {
    log.error("Unexpected failure at {} {}", request.getHttpMethod(), path(request), e);
    return Problems.entity(
        new ProblemException(
            ProblemType.INTERNAL_ERROR,
            "The request failed for a reason that is ours, not yours. It was logged; try again."),
        path(request));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return Problems.entity(
        new ProblemException(
            ProblemType.MALFORMED_REQUEST,
            "The parameter '" + e.getParameterName() + "' is missing."),
        path(request));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var cause = e.getCause();
    var problem =
        cause instanceof JacksonException jackson
            ? unreadable(jackson)
            : new ProblemException(
                ProblemType.MALFORMED_REQUEST, "The request needs a JSON body and has none.");
    return Problems.entity(problem, path(request));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var type = Problems.typeFor(status);
    var answer =
        Problems.detail(
            type, "%s (%s).".formatted(type.title(), method(request)), List.of(), path(request));
    // Some exceptions give headers that can't be changed.
    var answered = new HttpHeaders(headers);
    answered.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    return new ResponseEntity<>(answer, answered, status);
  }

  /** The 400 for JSON that can't be read into the expected shape, with the place of the trouble. */
  public static ProblemException unreadable(JacksonException e) {
    if (!(e instanceof DatabindException mismatch)) {
      var at = e.getLocation();
      var where =
          at == null || at.getLineNr() < 1
              ? ""
              : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
      return new ProblemException(
          ProblemType.MALFORMED_REQUEST, "The body is not well-formed JSON" + where + ".");
    }
    var pointer = pointer(mismatch);
    var what =
        switch (mismatch) {
          case UnrecognizedPropertyException u ->
              "The field '" + u.getPropertyName() + "' is not known here.";
          case InvalidFormatException _ -> "The value has the wrong form for this field.";
          default -> "The value is missing or has the wrong type for this field.";
        };
    return new ProblemException(
        ProblemType.MALFORMED_REQUEST,
        "The body does not have the expected shape.",
        List.of(new FieldProblem(pointer, what)));
  }

  /** JSON pointer (RFC 6901, as a URI fragment) to where reading failed. */
  public static String pointer(JacksonException e) {
    return e.getPath().stream()
        .map(step ->
            step.getPropertyName() == null
                ? Integer.toString(step.getIndex())
                : step.getPropertyName().replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining("/", e.getPath().isEmpty() ? "#" : "#/", ""));
  }

  private static String path(WebRequest request) {
    return request instanceof ServletWebRequest servlet
        ? servlet.getRequest().getRequestURI()
        : "/";
  }

  private static String method(WebRequest request) {
    return request instanceof ServletWebRequest servlet
        ? servlet.getHttpMethod() + " " + servlet.getRequest().getRequestURI()
        : "request";
  }
}
