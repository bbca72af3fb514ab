package org.wayfinder.catalog.content;

import static org.wayfinder.catalog.content.EntityKind.ACTIVITY;
import static org.wayfinder.catalog.content.EntityKind.CAREER;
import static org.wayfinder.catalog.content.EntityKind.CLUSTER;
import static org.wayfinder.catalog.content.EntityKind.CROSSWALK;
import static org.wayfinder.catalog.content.EntityKind.FAQ;
import static org.wayfinder.catalog.content.EntityKind.FRAMEWORK;
import static org.wayfinder.catalog.content.EntityKind.ITEM;
import static org.wayfinder.catalog.content.EntityKind.SOURCE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds every dangling reference, double id and figure out of range of a catalogue and names them
 * all at once.
 */
final class CatalogueCheck {

  private static final Set<String> RIASEC =
      Set.of("realistic", "investigative", "artistic", "social", "enterprising", "conventional");

  private static final Pattern SCHOOL = Pattern.compile("sch_[0-9A-Za-z]{1,40}");

  private final List<CatalogueProblem> problems = new ArrayList<>();

  private CatalogueCheck() {}

  static void require(
      List<Framework> frameworks,
      List<Cluster> clusters,
      List<Career> careers,
      List<HealthActivity> activities,
      List<Item> items,
      List<Crosswalk> crosswalks,
      List<FaqEntry> faq,
      List<Source> sources,
      Vocabulary vocabulary) {
    var check = new CatalogueCheck();
    var frameworkIds = check.ids(FRAMEWORK, frameworks, Framework::id);
    var clusterIds = check.ids(CLUSTER, clusters, Cluster::id);
    var socs = check.ids(CAREER, careers, Career::soc);
    var activityIds = check.ids(ACTIVITY, activities, HealthActivity::id);
    check.frameworks(frameworks, clusters);
    check.clusters(clusters, frameworkIds, clusterIds, socs, vocabulary);
    var sourceIds = check.ids(SOURCE, sources, Source::id);
    check.careers(careers, clusterIds, socs, activityIds, sourceIds, vocabulary);
    check.items(items, activityIds);
    check.crosswalks(crosswalks, clusterIds, socs, sourceIds);
    check.ids(FAQ, faq, FaqEntry::id);
    faq.forEach(f -> check.known(at(FAQ, f.id(), "related"), "cluster", f.related(), clusterIds));
    for (var cluster : clusterIds) {
      if (careers.stream().noneMatch(career -> career.isIn(cluster))) {
        check.at(at(CLUSTER, cluster, ""), "has no career");
      }
    }
    if (!check.problems.isEmpty()) {
      throw new InvalidCatalogueException(check.problems);
    }
  }

  /** Nobody can be ranked within a framework that has nothing to choose from. */
  private void frameworks(List<Framework> frameworks, List<Cluster> clusters) {
    for (var framework : frameworks) {
      var at = at(FRAMEWORK, framework.id(), "");
      var school = framework.school();
      // Only of own ones: what an older Wayfinder published must stay readable, whatever is asked now.
      if (framework.id().startsWith(EntityKind.OWN)
          && clusters.stream().filter(c -> c.framework().equals(framework.id())).count() < 2) {
        at(at, "has fewer than two clusters");
      }
      if (school != null && !framework.id().startsWith(EntityKind.OWN)) {
        at(at.field("id"), "belongs to a school, and its id doesn't begin with " + EntityKind.OWN);
      }
      if (school != null && !SCHOOL.matcher(school).matches()) {
        at(at.field("school"), "names no school by its id: " + school);
      }
    }
  }

  private void clusters(
      List<Cluster> clusters,
      Set<String> frameworkIds,
      Set<String> clusterIds,
      Set<String> socs,
      Vocabulary words) {
    var skills = termIds(words.skills());
    var education = termIds(words.education());
    var settings = termIds(words.settings());
    for (var cluster : clusters) {
      var at = at(CLUSTER, cluster.id(), "");
      one(at.field("framework"), "framework", cluster.framework(), frameworkIds);
      known(at.field("skills"), "skill", cluster.skills(), skills);
      known(at.field("education"), "education level", cluster.education(), education);
      known(at.field("environments"), "setting", cluster.environments(), settings);
      known(at.field("typicalCareers"), "career", cluster.typicalCareers(), socs);
      known(at.field("relatedClusters"), "cluster", cluster.relatedClusters(), clusterIds);
    }
  }

  private void careers(
      List<Career> careers,
      Set<String> clusterIds,
      Set<String> socs,
      Set<String> activityIds,
      Set<String> sourceIds,
      Vocabulary words) {
    var settings = termIds(words.settings());
    for (var career : careers) {
      var at = at(CAREER, career.soc(), "");
      if (!CAREER.allows(career.soc())) {
        at(at.field("soc"), "has no O*NET-SOC code");
      }
      memberships(at.field("clusters"), career, clusterIds);
      known(at.field("leadsTo"), "career", career.leadsTo(), socs);
      known(at.field("comesFrom"), "career", career.comesFrom(), socs);
      known(at.field("related"), "career", career.related(), socs);
      known(at.field("settings"), "setting", career.settings(), settings);
      career
          .sources()
          .forEach(
              (figures, source) -> one(at.field("sources", figures), "source", source, sourceIds));
      CareerRanges.check(
          career, activityIds, (field, detail) -> at(at.field(field.split("/")), detail));
    }
  }

  private void memberships(Place at, Career career, Set<String> clusterIds) {
    var memberships = career.clusters();
    for (var i = 0; i < memberships.size(); i++) {
      one(at.field(Integer.toString(i), "id"), "cluster", memberships.get(i).id(), clusterIds);
    }
    if (memberships.isEmpty()) {
      at(at, "belongs to no cluster");
    }
  }

  private void items(List<Item> items, Set<String> activityIds) {
    var itemIds = ids(ITEM, items, Item::id);
    for (var item : items) {
      var at = at(ITEM, item.id(), "");
      switch (item.kind()) {
        case "riasec", "consistency" ->
            one(at.field("scale"), "RIASEC scale", item.scale(), RIASEC);
        case "activity", "reserve" -> one(at.field("scale"), "activity", item.scale(), activityIds);
        default -> at(at.field("kind"), "is of an unknown kind: " + item.kind());
      }
      if (!Item.FORMS.contains(item.form())) {
        at(at.field("form"), "is in an unknown form: " + item.form());
      }
      var restated = item.restates();
      if (restated != null) {
        one(at.field("restates"), "item", restated, itemIds);
      } else if (item.kind().equals("consistency")) {
        at(at.field("restates"), "restates no item");
      }
    }
  }

  private void crosswalks(
      List<Crosswalk> crosswalks, Set<String> clusterIds, Set<String> socs, Set<String> sourceIds) {
    ids(CROSSWALK, crosswalks, Crosswalk::id);
    for (var crosswalk : crosswalks) {
      var at = at(CROSSWALK, crosswalk.id(), "");
      var groups = ids(at.field("groups"), crosswalk.groups(), Crosswalk.Group::id);
      ids(at.field("careers"), crosswalk.careers(), Crosswalk.Entry::soc);
      one(at.field("source"), "source", crosswalk.source(), sourceIds);
      for (var i = 0; i < crosswalk.groups().size(); i++) {
        var group = at.field("groups", Integer.toString(i), "clusters");
        known(group, "cluster", crosswalk.groups().get(i).clusters(), clusterIds);
      }
      for (var i = 0; i < crosswalk.careers().size(); i++) {
        var entry = crosswalk.careers().get(i);
        var place = at.field("careers", Integer.toString(i));
        one(place.field("soc"), "career", entry.soc(), socs);
        known(place.field("groups"), "group", entry.groups(), groups);
        if (entry.groups().isEmpty() && entry.reason() == null) {
          at(place, "gives no reason why " + entry.soc() + " has no place in it");
        }
      }
    }
  }

  private <T> Set<String> ids(Place at, List<T> things, Function<T, String> id) {
    var seen = new HashSet<String>();
    for (var i = 0; i < things.size(); i++) {
      if (!seen.add(id.apply(things.get(i)))) {
        at(at.field(Integer.toString(i)), "is there twice: " + id.apply(things.get(i)));
      }
    }
    return seen;
  }

  private <T> Set<String> ids(EntityKind kind, List<T> things, Function<T, String> id) {
    var seen = new HashSet<String>();
    for (var thing : things) {
      if (!seen.add(id.apply(thing))) {
        at(
            at(kind, id.apply(thing), ""),
            "is there twice: two of the same " + kind.wireName() + ": " + id.apply(thing));
      }
    }
    return seen;
  }

  /** A problem for each id of a list that isn't known, at its place in the list. */
  private void known(Place at, String what, List<String> ids, Set<String> known) {
    for (var i = 0; i < ids.size(); i++) {
      one(at.field(Integer.toString(i)), what, ids.get(i), known);
    }
  }

  private void one(Place at, String what, String id, Set<String> known) {
    if (!known.contains(id)) {
      at(at, "names an unknown " + what + ": " + id);
    }
  }

  private void at(Place place, String detail) {
    problems.add(new CatalogueProblem(place.kind, place.id, place.pointer, detail));
  }

  private static Place at(EntityKind kind, String id, String field) {
    return new Place(kind, id, field.isEmpty() ? "" : "/" + field);
  }

  private record Place(EntityKind kind, String id, String pointer) {

    Place field(String... steps) {
      var deeper = new StringBuilder(pointer);
      for (var step : steps) {
        deeper.append('/').append(step.replace("~", "~0").replace("/", "~1"));
      }
      return new Place(kind, id, deeper.toString());
    }
  }

  private static Set<String> termIds(List<Vocabulary.Term> terms) {
    return terms.stream().map(Vocabulary.Term::id).collect(Collectors.toSet());
  }
}
