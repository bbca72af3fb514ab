package org.wayfinder.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProblemTypeTests {

  @Test
  void everyGeneralTypeIsExplainedToApiUsersWithItsStatus() throws Exception {
    var documentation = Files.readString(Path.of("../docs/problems.md"));
    var types =
        Arrays.stream(ProblemType.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .filter(field -> field.getType() == ProblemType.class)
            .toList();
    assertThat(types).hasSizeGreaterThan(10);
    for (var field : types) {
      var type = (ProblemType) field.get(null);
      assertThat(documentation)
          .contains("| `%s` | %d |".formatted(type.slug(), type.status().value()));
    }
  }

  /** Types of the services stand as string constants beside what raises them. */
  @Test
  void everyTypeThatAServiceAddsIsExplainedToo() throws IOException {
    var documentation = Files.readString(Path.of("../docs/problems.md"));
    var slug = java.util.regex.Pattern.compile("new ProblemType\\(\\s*\"([a-z-]+)\"");
    try (var files = Files.walk(Path.of(".."))) {
      var sources = files.filter(f -> f.toString().matches(".*src/main/java/.*\\.java")).toList();
      assertThat(sources).hasSizeGreaterThan(20);
      for (var source : sources) {
        slug.matcher(Files.readString(source))
            .results()
            .forEach(found -> assertThat(documentation).contains("| `" + found.group(1) + "` |"));
      }
    }
  }
}
