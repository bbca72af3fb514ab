package org.wayfinder.catalog.content;

import java.util.ArrayList;
import java.util.List;

/** The shipped catalogue and a framework of two clusters that is one school's own. */
public final class OwnFramework {

  public static final String ID = "own-trades";
  public static final String SCHOOL = "sch_own";
  public static final String CLUSTER = "own-making";

  private OwnFramework() {}

  /** Fit to be published. */
  public static Catalogue added() {
    var all = Shipped.catalogue();
    var frameworks = new ArrayList<>(all.frameworks());
    frameworks.add(new Framework(ID, 9, LocalizedText.english("Trades"), text("Our own."), SCHOOL));
    var clusters = new ArrayList<>(all.clusters());
    var model = all.clusters().getFirst();
    clusters.set(0, related(model));
    clusters.add(cluster(model, CLUSTER, 1));
    clusters.add(cluster(model, "own-caring", 2));
    var careers = new ArrayList<Career>();
    for (var career : all.careers()) {
      careers.add(careers.size() < 4 ? placed(career, careers.size() % 2) : career);
    }
    return new Catalogue(
            frameworks,
            clusters,
            careers,
            all.activities(),
            all.items(),
            all.answers(),
            all.nationalClusters(),
            all.crosswalks(),
            all.faq(),
            all.sources(),
            all.vocabulary(),
            all.searchWords())
        .requirePublishable();
  }

  private static LocalizedText text(String english) {
    return LocalizedText.english(english);
  }

  private static Cluster cluster(Cluster model, String id, int order) {
    return new Cluster(
        id,
        ID,
        null,
        order,
        text("Quuxing " + id),
        text("Quux"),
        text("Quuxing as only this school does."),
        model.dayToDay(),
        model.skills(),
        model.traits(),
        model.education(),
        model.educationalBackgrounds(),
        model.environments(),
        model.workingEnvironments(),
        model.typicalCareers(),
        List.of(model.id()),
        List.of(),
        true);
  }

  private static Cluster related(Cluster model) {
    var related = new ArrayList<>(model.relatedClusters());
    related.add(CLUSTER);
    return new Cluster(
        model.id(),
        model.framework(),
        model.kind(),
        model.order(),
        model.name(),
        model.nickname(),
        model.summary(),
        model.dayToDay(),
        model.skills(),
        model.traits(),
        model.education(),
        model.educationalBackgrounds(),
        model.environments(),
        model.workingEnvironments(),
        model.typicalCareers(),
        related,
        model.faq(),
        model.reviewed());
  }

  private static Career placed(Career career, int which) {
    var places = new ArrayList<>(career.clusters());
    places.add(new CareerText.Membership(which == 0 ? CLUSTER : "own-caring", null));
    return career.in(places);
  }
}
