package org.wayfinder.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import org.wayfinder.service.testing.SettingsTable;

class ReadmeTests {

  private static final Pattern METADATA_NAME =
      Pattern.compile("\"name\": \"(wayfinder\\.[^\"]+)\",\\s*\"type\"");

  @Test
  void everySettingStandsInTheTable() {
    assertThat(SettingsTable.undocumented("wayfinder.")).isEmpty();
  }

  @Test
  void everySettingThatTheCodeKnowsStandsInTheSettingsFile() throws IOException {
    var metadata =
        Files.readString(Path.of("target/classes/META-INF/spring-configuration-metadata.json"));
    var properties = metadata.substring(metadata.indexOf("\"properties\""));
    var known =
        METADATA_NAME
            .matcher(properties)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    var yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new FileSystemResource("src/main/resources/application.yml"));
    var file = yaml.getObject();
    var settings = file == null ? new Properties() : file;
    var stated = new TreeSet<String>();
    settings.keySet().forEach(key -> stated.add(String.valueOf(key))); // numbers included
    stated.removeIf(key -> !key.startsWith("wayfinder."));
    known.removeIf(key -> key.endsWith(".calls")); // a group of settings, which are in the list too
    known.remove("wayfinder.kafka.client"); // names of Kafka's own, none by default
    known.add("wayfinder.http.max-body"); // which every service has from service-defaults
    known.add("wayfinder.mongodb.answer-within"); // as well
    assertThat(stated).isNotEmpty().isEqualTo(known);
  }
}
