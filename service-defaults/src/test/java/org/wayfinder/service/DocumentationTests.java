package org.wayfinder.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documents say of each other is true. */
class DocumentationTests {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)");

  @Test
  void everyLinkToAFileLeadsToOne() throws IOException {
    var broken = new ArrayList<String>();
    var links = 0;
    for (var document : documents()) {
      for (var link : LINK.matcher(Files.readString(document)).results().toList()) {
        links++;
        if (!Files.exists(document.resolveSibling(link.group(1)))) {
          broken.add(ROOT.relativize(document) + " -> " + link.group(1));
        }
      }
    }
    assertThat(links).isGreaterThan(20);
    assertThat(broken).isEmpty();
  }

  @Test
  void aDecisionHasAtMostFortyLines() throws IOException {
    for (var decision : documents()) {
      if (decision.toString().contains("/docs/adr/")) {
        assertThat(Files.readAllLines(decision)).as(decision.toString()).hasSizeLessThan(41);
      }
    }
  }

  private static List<Path> documents() throws IOException {
    try (var files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.toString().contains("/target/"))
          .filter(file -> !file.toString().contains("/node_modules/"))
          .toList();
    }
  }
}
