package org.wayfinder.gateway.relay;

import org.springframework.http.HttpStatus;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** The problems that only somebody between client and service can have. */
final class RelayProblems {

  static final ProblemType BAD_GATEWAY =
      new ProblemType(
          "bad-gateway", HttpStatus.BAD_GATEWAY, "A part of Wayfinder did not answer properly");
  static final ProblemType TIMEOUT =
      new ProblemType(
          "timeout", HttpStatus.GATEWAY_TIMEOUT, "A part of Wayfinder took too long to answer");

  private RelayProblems() {}

  static ProblemException badGateway() {
    return new ProblemException(
        BAD_GATEWAY,
        "The answer broke off. If you were changing something, look before you retry.");
  }

  static ProblemException timeout() {
    return new ProblemException(
        TIMEOUT, "No answer came in time. If you were changing something, look before you retry.");
  }
}
