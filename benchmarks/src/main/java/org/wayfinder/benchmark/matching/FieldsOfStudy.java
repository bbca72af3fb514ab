package org.wayfinder.benchmark.matching;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.wayfinder.recommendation.engine.EditionContent;

/** The nine labels of respondents as clusters of a framework of their own, for table 6. */
public final class FieldsOfStudy {

  /** The framework's id. */
  public static final String FRAMEWORK = "fields-of-study";

  private static final String FILE = "fields-of-study.properties";

  private FieldsOfStudy() {}

  /** The edition with this framework alone. */
  public static EditionContent edition(EditionContent shipped) {
    var careersByLabel = read();
    var labels = careersByLabel.stringPropertyNames().stream().sorted().toList();
    var careers = new ArrayList<EditionContent.Career>();
    for (var career : shipped.careers()) {
      var own =
          labels.stream()
              .filter(label -> socs(careersByLabel, label).contains(career.soc()))
              .toList();
      careers.add(
          new EditionContent.Career(
              career.soc(), career.jobZone(), career.riasec(), career.activities(), own));
    }
    return new EditionContent(
        shipped.number(),
        List.of(FRAMEWORK),
        labels.stream().map(label -> new EditionContent.Cluster(label, FRAMEWORK)).toList(),
        careers,
        shipped.activities());
  }

  private static List<String> socs(Properties careersByLabel, String label) {
    return List.of(careersByLabel.getProperty(label, "").split(",", -1));
  }

  private static Properties read() {
    var properties = new Properties();
    try (var file = Objects.requireNonNull(FieldsOfStudy.class.getResourceAsStream(FILE), FILE)) {
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
