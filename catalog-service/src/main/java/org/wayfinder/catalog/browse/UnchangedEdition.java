package org.wayfinder.catalog.browse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.wayfinder.catalog.edition.CurrentEdition;
import org.wayfinder.catalog.edition.EditionTag;

/**
 * Answers 304 to a reader who has a page of the edition that is still the current one: every page
 * is a function of the edition, so the edition's tag is its tag.
 */
final class UnchangedEdition implements HandlerInterceptor {

  private final CurrentEdition current;

  UnchangedEdition(CurrentEdition current) {
    this.current = current;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    EditionTag.allowKeeping(response);
    var edition = current.get();
    return !new ServletWebRequest(request, response)
        .checkNotModified(EditionTag.of(edition.number(), edition.contentHash()));
  }
}
