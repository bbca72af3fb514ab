package org.wayfinder.catalog.content;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds every dangling reference, double id, missing field and figure out of range of a catalogue
 * and names them all at once. These are rules for what is to be published: they may get stricter,
 * and what was published under older ones is still read.
 */
final class CatalogueCheck {

  private static final Pattern SCHOOL = Pattern.compile("sch_[0-9A-Za-z]{1,40}");

  private final Catalogue catalogue;
  private final KnownIds known;
  private final Faults faults = new Faults();

  private CatalogueCheck(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.known = KnownIds.of(catalogue);
  }

  static List<CatalogueProblem> problems(Catalogue catalogue) {
    var incomplete = new Faults();
    ListedThings.of(catalogue).forEach(listed -> listed.checkWhole(incomplete));
    // What lacks a field can't be asked what is in it.
    return incomplete.found().isEmpty()
        ? new CatalogueCheck(catalogue).problems()
        : incomplete.found();
  }

  private List<CatalogueProblem> problems() {
    ListedThings.of(catalogue).forEach(listed -> listed.checkIds(faults));
    required(EntityKind.FRAMEWORK, catalogue.frameworks(), "nobody can be ranked");
    required(EntityKind.ITEM, catalogue.items(), "nobody can take the assessment");
    required(EntityKind.ANSWER, catalogue.answers(), "no item can be answered");
    catalogue.frameworks().forEach(this::framework);
    catalogue.clusters().forEach(this::cluster);
    catalogue.careers().forEach(career -> CareerCheck.check(career, known, faults));
    catalogue.items().forEach(item -> ItemCheck.check(item, known, faults));
    catalogue.crosswalks().forEach(crosswalk -> CrosswalkCheck.check(crosswalk, known, faults));
    for (var question : catalogue.faq()) {
      var at = Place.of(EntityKind.FAQ, question.id()).field("related");
      faults.references(at, "cluster", question.related(), known.clusters());
    }
    return faults.found();
  }

  /** A kind without which nothing can be done with the catalogue. */
  private void required(EntityKind kind, List<?> things, String consequence) {
    if (things.isEmpty()) {
      faults.add(
          Place.of(kind, ""),
          "There are no %s, so %s. Add one at least.".formatted(kind.collection(), consequence));
    }
  }

  /** Nobody can be ranked within a framework that has nothing to choose from. */
  private void framework(Framework framework) {
    var at = Place.of(EntityKind.FRAMEWORK, framework.id());
    var school = framework.school();
    var clusters =
        catalogue.clusters().stream().filter(c -> c.framework().equals(framework.id())).count();
    if (clusters < 2) {
      faults.add(at, "has fewer than two clusters");
    }
    if (school != null && !framework.id().startsWith(EntityKind.OWN)) {
      faults.add(
          at.field("id"), "belongs to a school, and its id doesn't begin with " + EntityKind.OWN);
    }
    if (school != null && !SCHOOL.matcher(school).matches()) {
      faults.add(at.field("school"), "names no school by its id: " + school);
    }
  }

  private void cluster(Cluster cluster) {
    var at = Place.of(EntityKind.CLUSTER, cluster.id());
    var framework = cluster.framework();
    faults.reference(at.field("framework"), "framework", framework, known.frameworks());
    faults.references(at.field("skills"), "skill", cluster.skills(), known.skills());
    faults.references(
        at.field("education"), "education level", cluster.education(), known.education());
    faults.references(
        at.field("environments"), "setting", cluster.environments(), known.settings());
    faults.references(
        at.field("typicalCareers"), "career", cluster.typicalCareers(), known.careers());
    faults.references(
        at.field("relatedClusters"), "cluster", cluster.relatedClusters(), known.clusters());
    if (catalogue.careers().stream().noneMatch(career -> career.isIn(cluster.id()))) {
      faults.add(at, "has no career");
    }
  }
}
