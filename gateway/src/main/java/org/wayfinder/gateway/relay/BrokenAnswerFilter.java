package org.wayfinder.gateway.relay;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Makes the container cut the connection of an answer that broke off after its beginning was sent.
 * The container does so for a failure that nobody handled; Spring MVC handles all, so the failure
 * is raised out here, and the error page that would be added to the torn answer is left out.
 */
final class BrokenAnswerFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String BROKEN = BrokenAnswerFilter.class.getName();

  /** Marks the request's answer as torn. */
  static void breakOff(ServletRequest request) {
    request.setAttribute(BROKEN, true);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getDispatcherType() == DispatcherType.REQUEST) {
      chain.doFilter(request, response);
      if (isBroken(request)) {
        throw new BrokenAnswer();
      }
    } else if (!isBroken(request)) {
      chain.doFilter(request, response);
    }
  }

  private static boolean isBroken(ServletRequest request) {
    return request.getAttribute(BROKEN) != null;
  }

  /** Says all there is to say in its name; a stack trace would only fill the log. */
  private static final class BrokenAnswer extends ServletException {

    private static final long serialVersionUID = 1L;

    BrokenAnswer() {
      super("a service broke off in the middle of its answer");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }
}
