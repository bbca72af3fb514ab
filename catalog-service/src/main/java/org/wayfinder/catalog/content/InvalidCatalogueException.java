package org.wayfinder.catalog.content;

import java.util.List;
import java.util.stream.Collectors;

/** A catalogue that contradicts itself, with everything that is wrong with it. */
public final class InvalidCatalogueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<CatalogueProblem> problems;

  InvalidCatalogueException(List<CatalogueProblem> problems) {
    super(
        problems.size()
            + " problems in the catalogue: "
            + problems.stream().map(CatalogueProblem::toString).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** Every one of them. */
  public List<CatalogueProblem> problems() {
    return problems;
  }
}
