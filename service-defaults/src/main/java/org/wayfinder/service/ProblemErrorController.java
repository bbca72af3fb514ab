package org.wayfinder.service;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives failures outside Spring MVC (a filter, the container itself) the same problem details as
 * the rest, instead of Boot's own error shape.
 */
@RestController
@io.swagger.v3.oas.annotations.Hidden
class ProblemErrorController implements ErrorController {

  @RequestMapping("${server.error.path:${error.path:/error}}")
  ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
    var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var status = code instanceof Integer value ? HttpStatus.resolve(value) : null;
    var type = Problems.typeFor(status == null ? HttpStatus.NOT_FOUND : status);
    var uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    var path = uri instanceof String value ? value : request.getRequestURI();
    return ResponseEntity.status(type.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problems.detail(type, type.title() + ".", List.of(), path));
  }
}
