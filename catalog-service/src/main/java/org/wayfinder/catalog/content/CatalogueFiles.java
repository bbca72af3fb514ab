package org.wayfinder.catalog.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the catalogue's source of truth: the YAML files under {@code catalogue/} on the class path.
 * A misspelt field or a file that doesn't parse stops the start with the file's name.
 */
@Component
public class CatalogueFiles {

  private static final String ROOT = "classpath:catalogue/";

  private final ResourcePatternResolver resources;
  private final YAMLMapper yaml =
      YAMLMapper.builder()
          .addModule(new CatalogueJsonModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public CatalogueFiles(ResourcePatternResolver resources) {
    this.resources = resources;
  }

  /**
   * The catalogue as the files have it.
   *
   * @throws InvalidCatalogueException when the files contradict each other
   */
  public Catalogue read() {
    var rule = one("activities.yaml", new TypeReference<ActivityRule>() {});
    var items = one("items.yaml", new TypeReference<Items>() {});
    return new Catalogue(
        one("frameworks.yaml", new TypeReference<List<Framework>>() {}),
        clusters(),
        careers(rule),
        rule.activities().stream().map(ActivityRule.WeightedActivity::shown).toList(),
        items.items(),
        items.answers(),
        one("national-clusters.yaml", new TypeReference<List<NationalCluster>>() {}),
        one("faq.yaml", new TypeReference<List<FaqEntry>>() {}),
        one("sources.yaml", new TypeReference<List<Source>>() {}),
        one("vocabulary.yaml", new TypeReference<Vocabulary>() {}));
  }

  private List<Cluster> clusters() {
    return each("clusters/*.yaml", new TypeReference<Cluster>() {})
        .sorted(
            Comparator.comparing(Cluster::framework)
                .thenComparingInt(Cluster::order)
                .thenComparing(Cluster::id))
        .toList();
  }

  private List<Career> careers(ActivityRule rule) {
    Map<String, CareerFigures> figures =
        each("figures/*.yaml", new TypeReference<CareerFigures>() {})
            .collect(Collectors.toMap(CareerFigures::soc, Function.identity()));
    var texts = each("careers/*.yaml", new TypeReference<CareerText>() {}).toList();
    var careers = new ArrayList<Career>();
    var missing = new ArrayList<String>();
    for (var text : texts) {
      var measured = figures.remove(text.soc());
      if (measured == null) {
        missing.add("career " + text.soc() + " has no figures");
      } else {
        careers.add(Career.of(text, measured, rule));
      }
    }
    figures.keySet().forEach(soc -> missing.add("figures " + soc + " have no career"));
    if (!missing.isEmpty()) {
      throw new InvalidCatalogueException(missing);
    }
    careers.sort(Comparator.comparing(Career::soc));
    return careers;
  }

  private <T> T one(String name, TypeReference<T> type) {
    return parse(resources.getResource(ROOT + name), type);
  }

  private <T> Stream<T> each(String pattern, TypeReference<T> type) {
    try {
      return Stream.of(resources.getResources(ROOT + pattern)).map(file -> parse(file, type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T parse(Resource file, TypeReference<T> type) {
    try (var in = file.getInputStream()) {
      return yaml.readValue(in, type);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IllegalStateException("The catalogue file " + file.getFilename() + " is wrong", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Items(List<Item.Answer> answers, List<Item> items) {}
}
