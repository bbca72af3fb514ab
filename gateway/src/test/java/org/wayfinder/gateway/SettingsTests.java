package org.wayfinder.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

class SettingsTests {

  @Test
  void standInTheReadmeWithTheirDefaultsAndNoOthersDo() throws Exception {
    var readme = Files.readString(Path.of("README.md"));
    var settings = settings();

    assertThat(settings).hasSizeGreaterThan(20);
    for (var setting : settings) {
      assertThat(readme).contains("| `" + setting.key() + "` | " + setting.shownDefault() + " |");
    }
    var rows = Pattern.compile("\\| `(wayfinder\\.[a-z.-]+)` \\|").matcher(readme);
    assertThat(rows.results().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(settings.stream().map(Setting::key).toList());
  }

  private record Setting(String key, String value) {
    String shownDefault() {
      return value.isEmpty() ? "–" : "`" + value + "`";
    }
  }

  private static List<Setting> settings() throws ClassNotFoundException, IOException {
    var found = new ArrayList<Setting>();
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    for (var candidate : scanner.findCandidateComponents("org.wayfinder.gateway")) {
      var type = Class.forName(candidate.getBeanClassName());
      add(found, type.getAnnotation(ConfigurationProperties.class).value(), type);
    }
    return found;
  }

  private static void add(List<Setting> to, String prefix, Class<?> type) {
    for (var component : type.getRecordComponents()) {
      var key = prefix + "." + kebab(component.getName());
      if (component.getType().isRecord()) {
        add(to, key, component.getType());
      } else {
        to.add(new Setting(key, defaultOf(type, component)));
      }
    }
  }

  private static String defaultOf(Class<?> type, RecordComponent component) {
    return Arrays.stream(type.getDeclaredConstructors()[0].getParameters())
        .filter(parameter -> parameter.getName().equals(component.getName()))
        .map(parameter -> parameter.getAnnotation(DefaultValue.class))
        .map(value -> value == null ? "" : String.join(",", value.value()))
        .findFirst()
        .orElse("");
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
  }
}
