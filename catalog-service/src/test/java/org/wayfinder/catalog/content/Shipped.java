package org.wayfinder.catalog.content;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The catalogue of the repository's files, read once for all tests. */
public final class Shipped {

  private static final Catalogue CATALOGUE =
      new CatalogueFiles(new PathMatchingResourcePatternResolver(), CatalogueFolder.BUILT_IN)
          .read();

  private Shipped() {}

  public static Catalogue catalogue() {
    return CATALOGUE;
  }
}
