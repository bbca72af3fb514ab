package org.wayfinder.service.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** Holds the settings table of a service's README and its {@code application.yml} in step. */
public final class SettingsTable {

  private SettingsTable() {}

  /**
   * Keys under a prefix in the module's {@code application.yml} that its README's table lacks.
   *
   * @param prefix e.g. {@code wayfinder.}
   */
  public static List<String> undocumented(String prefix) {
    var yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new FileSystemResource("src/main/resources/application.yml"));
    Properties settings = yaml.getObject();
    if (settings == null || keys(settings).noneMatch(k -> k.startsWith(prefix))) {
      throw new IllegalStateException("application.yml has no setting under " + prefix);
    }
    try {
      var readme = Files.readString(Path.of("README.md"));
      return keys(settings)
          .filter(key -> key.startsWith(prefix))
          .filter(key -> !readme.contains("| `" + key + "` |"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Numbers and booleans too, which {@code stringPropertyNames} leaves out. */
  private static Stream<String> keys(Properties settings) {
    return settings.keySet().stream().map(String::valueOf);
  }
}
