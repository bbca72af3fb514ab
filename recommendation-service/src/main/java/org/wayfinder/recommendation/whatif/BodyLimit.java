package org.wayfinder.recommendation.whatif;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.Problems;

/**
 * Refuses a body that is too large, whoever let it come this far: by its stated length before it is
 * read, and one that states none as soon as too much of it was read.
 */
@Component
final class BodyLimit extends OncePerRequestFilter {

  private final int maxBytes;
  private final Problems problems;

  BodyLimit(WhatIfProperties settings, Problems problems) {
    this.maxBytes = Math.toIntExact(settings.maxBody().toBytes());
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > maxBytes) {
      problems.write(request, response, ProblemType.PAYLOAD_TOO_LARGE, detail());
    } else {
      chain.doFilter(new Limited(request), response);
    }
  }

  private String detail() {
    return "A body may have at most " + maxBytes + " bytes.";
  }

  private final class Limited extends ContentCachingRequestWrapper {

    Limited(HttpServletRequest request) {
      super(request, maxBytes);
    }

    @Override
    protected void handleContentOverflow(int contentCacheLimit) {
      throw new ProblemException(ProblemType.PAYLOAD_TOO_LARGE, detail());
    }
  }
}
