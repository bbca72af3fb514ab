package org.wayfinder.catalog.content;

import java.util.List;

/** A catalogue that contradicts itself, with everything that is wrong with it. */
public final class InvalidCatalogueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidCatalogueException(List<String> problems) {
    super(problems.size() + " problems in the catalogue: " + String.join("; ", problems));
  }
}
