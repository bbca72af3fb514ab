package org.wayfinder.catalog.content;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the catalogue's files are.
 *
 * @param folder files in it take the place of built-in ones of the same name, others are added;
 *     nothing is read from a folder that isn't there
 */
@ConfigurationProperties("wayfinder.catalogue")
public record CatalogueFolder(@Nullable Path folder) {

  /** The built-in files alone. */
  public static final CatalogueFolder BUILT_IN = new CatalogueFolder(null);
}
