package org.wayfinder.service;

import java.util.List;

/**
 * The GET paths of a service that need no token, as patterns of Spring's path matching. A service
 * without this bean has none but health and its API document.
 *
 * @param patterns e.g. {@code /api/clusters/**}
 */
public record PublicPaths(List<String> patterns) {

  public PublicPaths {
    patterns = List.copyOf(patterns);
  }
}
