package org.wayfinder.catalog.content;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one edition holds. It can always be read; only after {@link #requirePublishable} can
 * anybody rely on every reference in it to lead somewhere, for an edition may be older than today's
 * rules.
 */
public record Catalogue(
    List<Framework> frameworks,
    List<Cluster> clusters,
    List<Career> careers,
    List<HealthActivity> activities,
    List<Item> items,
    List<Item.Answer> answers,
    List<NationalCluster> nationalClusters,
    List<Crosswalk> crosswalks,
    List<FaqEntry> faq,
    List<Source> sources,
    Vocabulary vocabulary,
    List<SearchWords> searchWords) {

  /** How clusters are listed: by framework, then as the framework orders them. */
  public static final Comparator<Cluster> CLUSTER_ORDER =
      Comparator.comparing(Cluster::framework)
          .thenComparingInt(Cluster::order)
          .thenComparing(Cluster::id);

  /** How careers are listed: by code. */
  public static final Comparator<Career> CAREER_ORDER = Comparator.comparing(Career::soc);

  public Catalogue {
    frameworks = List.copyOf(frameworks);
    clusters = List.copyOf(clusters);
    careers = List.copyOf(careers);
    activities = List.copyOf(activities);
    items = List.copyOf(items);
    answers = List.copyOf(answers);
    nationalClusters = List.copyOf(nationalClusters);
    crosswalks = List.copyOf(crosswalks);
    faq = List.copyOf(faq);
    sources = List.copyOf(sources);
    searchWords = List.copyOf(searchWords);
  }

  /** What the people of this school see of it; null for what everybody sees. */
  public Catalogue seenFrom(@Nullable String school) {
    return SchoolView.of(this, school);
  }

  /** Everything that keeps it from being published; empty when nothing does. */
  public List<CatalogueProblem> problems() {
    return CatalogueCheck.problems(this);
  }

  /**
   * This catalogue, fit to be published.
   *
   * @throws InvalidCatalogueException with all that is wrong, when it isn't
   */
  public Catalogue requirePublishable() {
    var problems = problems();
    if (!problems.isEmpty()) {
      throw new InvalidCatalogueException(problems);
    }
    return this;
  }
}
