package org.wayfinder.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Changes the catalogue under a stack: every change gives each career another realistic interest,
 * so that hardly any ranking stays as it was. Catalog-service publishes it when it starts.
 */
final class CatalogueVariants {

  private static final Path BUILT_IN =
      Path.of("..", "catalog-service", "src", "main", "resources", "catalogue", "figures");

  private final Path figures;
  private int changes;

  CatalogueVariants(Path catalogue) {
    this.figures = catalogue.resolve("figures");
  }

  synchronized void change() {
    changes++;
    try (var files = Files.list(BUILT_IN)) {
      Files.createDirectories(figures);
      for (var file : files.toList()) {
        var name = file.getFileName().toString();
        // From 1 to 7, as O*NET's interests are.
        var value = 1 + Math.floorMod(name.hashCode() + 97L * changes, 600) / 100.0;
        Files.writeString(
            figures.resolve(name),
            Files.readString(file)
                .replaceFirst(
                    "realistic: [\\d.]+", String.format(Locale.ROOT, "realistic: %.2f", value)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
