package org.wayfinder.benchmark.matching;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.wayfinder.catalog.content.ActivityRule;
import org.wayfinder.catalog.content.Career;
import org.wayfinder.catalog.content.CareerText;
import org.wayfinder.catalog.content.Catalogue;
import org.wayfinder.catalog.content.CatalogueFiles;
import org.wayfinder.catalog.content.CatalogueFolder;
import org.wayfinder.catalog.content.Framework;
import org.wayfinder.catalog.content.HealthActivity;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.engine.TieBreaker;

/** The catalogue that Wayfinder ships, as the engine takes it. */
public final class ShippedCatalogue {

  private final Catalogue catalogue;
  private final ActivityRule rule;

  private ShippedCatalogue(Catalogue catalogue, ActivityRule rule) {
    this.catalogue = catalogue;
    this.rule = rule;
  }

  /** Reads it from the class path. */
  public static ShippedCatalogue read() {
    var files =
        new CatalogueFiles(new PathMatchingResourcePatternResolver(), CatalogueFolder.BUILT_IN);
    return new ShippedCatalogue(files.read(), files.rule());
  }

  /** As it is published. */
  public EditionContent edition() {
    return edition(Career::activities);
  }

  /** With every activity value by the rule, none set by hand. */
  public EditionContent withoutOverrides() {
    var plain = new ActivityRule(rule.activities(), rule.reference(), List.of());
    return edition(career -> plain.values(career.soc(), career.figures()));
  }

  /** The items that are asked only to break a tie. */
  public List<TieBreaker.Item> reserve() {
    return catalogue.items().stream()
        .filter(item -> item.kind().equals("reserve"))
        .map(item -> new TieBreaker.Item(item.id(), item.scale()))
        .toList();
  }

  /** How many activity values there are, and how many of them are set by hand. */
  public String overrides() {
    return "%d of %,d activity values are set by hand"
        .formatted(rule.overrides().size(), catalogue.careers().size() * rule.activities().size());
  }

  @FunctionalInterface
  private interface Activities {
    Map<String, Double> of(Career career);
  }

  private EditionContent edition(Activities activities) {
    var ids = catalogue.activities().stream().map(HealthActivity::id).toList();
    return new EditionContent(
        1,
        catalogue.frameworks().stream().map(Framework::id).toList(),
        catalogue.clusters().stream()
            .map(c -> new EditionContent.Cluster(c.id(), c.framework()))
            .toList(),
        catalogue.careers().stream()
            .map(career -> career(career, ids, activities.of(career)))
            .toList(),
        ids);
  }

  private static EditionContent.Career career(
      Career career, List<String> ids, Map<String, Double> activities) {
    var riasec = career.riasec();
    return new EditionContent.Career(
        career.soc(),
        career.jobZone(),
        List.of(
            riasec.realistic(),
            riasec.investigative(),
            riasec.artistic(),
            riasec.social(),
            riasec.enterprising(),
            riasec.conventional()),
        ids.stream().map(id -> Objects.requireNonNull(activities.get(id), id)).toList(),
        career.clusters().stream().map(CareerText.Membership::id).toList());
  }
}
