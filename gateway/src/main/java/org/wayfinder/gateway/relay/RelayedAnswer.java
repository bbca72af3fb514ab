package org.wayfinder.gateway.relay;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service's answer on its way to the client, byte by byte as it comes and nothing kept. If the
 * service breaks off, the client sees that, too: as a problem when nothing was sent yet, else as a
 * broken connection, never as a short answer that looks whole.
 */
final class RelayedAnswer implements ServerResponse {

  private static final Logger log = LoggerFactory.getLogger(RelayedAnswer.class);

  private final int status;
  private final HttpHeaders headers;
  private final InputStream body;
  private final boolean stream;
  private final Runnable done;

  /**
   * @param stream whether each piece is sent on at once
   * @param done runs when the answer is over, however it ended
   */
  RelayedAnswer(int status, HttpHeaders headers, InputStream body, boolean stream, Runnable done) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.stream = stream;
    this.done = done;
  }

  @Override
  public HttpStatusCode statusCode() {
    return HttpStatusCode.valueOf(status);
  }

  @Override
  public HttpHeaders headers() {
    return headers;
  }

  @Override
  public MultiValueMap<String, Cookie> cookies() {
    return new LinkedMultiValueMap<>();
  }

  @Override
  public @Nullable ModelAndView writeTo(
      HttpServletRequest request, HttpServletResponse response, Context context) {
    try (body) {
      response.setStatus(status);
      headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
      if (stream) {
        response.flushBuffer();
      }
      copy(response.getOutputStream());
    } catch (ServiceBrokeOff e) {
      brokeOff(e, request, response);
    } catch (IOException e) {
      log.debug("The client left before the answer was over: {}", e.toString());
    } finally {
      done.run();
    }
    return null;
  }

  /** The end of a stream is no failure: its reader comes back and asks for what it missed. */
  private void brokeOff(
      ServiceBrokeOff e, HttpServletRequest request, HttpServletResponse response) {
    if (stream && response.isCommitted()) {
      log.debug("A stream ended: {}", e.getMessage());
      return;
    }
    log.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
    if (response.isCommitted()) {
      BrokenAnswerFilter.breakOff(request);
      return;
    }
    response.reset();
    throw e.timedOut ? RelayProblems.timeout() : RelayProblems.badGateway();
  }

  private void copy(OutputStream out) throws IOException {
    var buffer = new byte[8192];
    for (var some = read(buffer); some >= 0; some = read(buffer)) {
      out.write(buffer, 0, some);
      if (stream) {
        out.flush();
      }
    }
  }

  private int read(byte[] buffer) throws ServiceBrokeOff {
    try {
      return body.read(buffer);
    } catch (IOException e) {
      throw new ServiceBrokeOff(e);
    }
  }

  /** Tells a service that broke off from a client that left; both are I/O failures. */
  private static final class ServiceBrokeOff extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean timedOut;

    ServiceBrokeOff(IOException cause) {
      super("the service broke off: " + cause, cause);
      this.timedOut = cause instanceof SocketTimeoutException;
    }
  }
}
