package org.wayfinder.catalog.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the catalogue's source of truth: the YAML files under {@code catalogue/} on the class path,
 * each unless an installation has a file of its own in its place. A misspelt field or a file that
 * doesn't parse stops the start with the file's name.
 */
@Component
public class CatalogueFiles {

  private static final String ROOT = "classpath:catalogue/";

  private final ResourcePatternResolver resources;
  private final @Nullable Path folder;
  private final YAMLMapper yaml =
      YAMLMapper.builder()
          .addModule(new CatalogueJsonModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public CatalogueFiles(ResourcePatternResolver resources, CatalogueFolder settings) {
    this.resources = resources;
    this.folder = settings.folder();
  }

  /**
   * The catalogue as the files have it.
   *
   * @throws InvalidCatalogueException when the files contradict each other
   */
  public Catalogue read() {
    var rule = rule();
    var items = one("items.yaml", new TypeReference<Items>() {});
    var catalogue =
        new Catalogue(
            one("frameworks.yaml", new TypeReference<List<Framework>>() {}),
            clusters(),
            careers(rule),
            rule.activities().stream().map(ActivityRule.WeightedActivity::shown).toList(),
            items.items(),
            items.answers(),
            one("national-clusters.yaml", new TypeReference<List<NationalCluster>>() {}),
            each("crosswalks", new TypeReference<Crosswalk>() {}).toList(),
            one("faq.yaml", new TypeReference<List<FaqEntry>>() {}),
            one("sources.yaml", new TypeReference<List<Source>>() {}),
            one("vocabulary.yaml", new TypeReference<Vocabulary>() {}),
            searchWords());
    return catalogue.requirePublishable();
  }

  /** The rule that makes health-activity values of figures. */
  public ActivityRule rule() {
    return one("activities.yaml", new TypeReference<ActivityRule>() {});
  }

  /** By language: what an installation adds in a file of its own joins what is shipped. */
  private List<SearchWords> searchWords() {
    var byLanguage = new TreeMap<String, SearchWords>();
    each("search-words", new TypeReference<SearchWords>() {})
        .forEach(words -> byLanguage.merge(words.language(), words, SearchWords::and));
    return List.copyOf(byLanguage.values());
  }

  private List<Cluster> clusters() {
    return each("clusters", new TypeReference<Cluster>() {})
        .sorted(Catalogue.CLUSTER_ORDER)
        .toList();
  }

  private List<Career> careers(ActivityRule rule) {
    Map<String, FiguresFile> figures =
        each("figures", new TypeReference<FiguresFile>() {})
            .collect(Collectors.toMap(FiguresFile::soc, Function.identity()));
    var texts = each("careers", new TypeReference<CareerText>() {}).toList();
    var careers = new ArrayList<Career>();
    var missing = new ArrayList<CatalogueProblem>();
    for (var text : texts) {
      var measured = figures.remove(text.soc());
      if (measured == null) {
        missing.add(new CatalogueProblem(EntityKind.CAREER, text.soc(), "", "has no figures"));
      } else {
        careers.add(Career.of(text, measured.figures(rule)));
      }
    }
    figures
        .keySet()
        .forEach(soc ->
            missing.add(
                new CatalogueProblem(EntityKind.CAREER, soc, "", "has figures but is no career")));
    if (!missing.isEmpty()) {
      throw new InvalidCatalogueException(missing);
    }
    careers.sort(Catalogue.CAREER_ORDER);
    return careers;
  }

  private <T> T one(String name, TypeReference<T> type) {
    var own = folder == null ? null : folder.resolve(name);
    return parse(
        own != null && Files.exists(own)
            ? new FileSystemResource(own)
            : resources.getResource(ROOT + name),
        type);
  }

  /** One of each file of this kind, by its name. */
  private <T> Stream<T> each(String kind, TypeReference<T> type) {
    var files = new TreeMap<String, Resource>();
    for (var root : roots()) {
      for (var file : found(root + kind + "/*.yaml")) {
        files.put(String.valueOf(file.getFilename()), file);
      }
    }
    return files.values().stream().map(file -> parse(file, type));
  }

  /** What is found in a later one wins. */
  private List<String> roots() {
    return folder == null || !Files.isDirectory(folder)
        ? List.of(ROOT)
        : List.of(ROOT, folder.toUri().toString());
  }

  private Resource[] found(String pattern) {
    try {
      return resources.getResources(pattern);
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
