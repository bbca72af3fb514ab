package org.wayfinder.catalog.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds every dangling reference and double id of a catalogue and names them all at once. */
final class CatalogueCheck {

  private static final Set<String> RIASEC =
      Set.of("realistic", "investigative", "artistic", "social", "enterprising", "conventional");

  private final List<String> problems = new ArrayList<>();

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
    var frameworkIds = check.ids("framework", frameworks, Framework::id);
    var clusterIds = check.ids("cluster", clusters, Cluster::id);
    var socs = check.ids("career", careers, Career::soc);
    var activityIds = check.ids("activity", activities, HealthActivity::id);
    check.clusters(clusters, frameworkIds, clusterIds, socs, vocabulary);
    var sourceIds = check.ids("source", sources, Source::id);
    check.careers(careers, clusterIds, socs, activityIds, sourceIds, vocabulary);
    check.items(items, activityIds);
    check.crosswalks(crosswalks, clusterIds, socs, sourceIds);
    check.ids("FAQ entry", faq, FaqEntry::id);
    faq.forEach(f -> check.known("FAQ " + f.id(), "cluster", f.related(), clusterIds));
    for (var cluster : clusterIds) {
      if (careers.stream().noneMatch(career -> career.isIn(cluster))) {
        check.problems.add("cluster " + cluster + " has no career");
      }
    }
    if (!check.problems.isEmpty()) {
      throw new InvalidCatalogueException(check.problems);
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
      var at = "cluster " + cluster.id();
      known(at, "framework", List.of(cluster.framework()), frameworkIds);
      known(at, "skill", cluster.skills(), skills);
      known(at, "education level", cluster.education(), education);
      known(at, "setting", cluster.environments(), settings);
      known(at, "career", cluster.typicalCareers(), socs);
      known(at, "cluster", cluster.relatedClusters(), clusterIds);
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
      var at = "career " + career.soc();
      if (!career.soc().matches("\\d\\d-\\d{4}\\.\\d\\d")) {
        problems.add(at + " has no O*NET-SOC code");
      }
      known(
          at,
          "cluster",
          career.clusters().stream().map(CareerText.Membership::id).toList(),
          clusterIds);
      known(
          at,
          "career",
          Stream.of(career.leadsTo(), career.comesFrom(), career.related())
              .flatMap(Collection::stream)
              .toList(),
          socs);
      known(at, "setting", career.settings(), settings);
      known(at, "source", career.sources().values(), sourceIds);
      known(at, "activity", career.activities().keySet(), activityIds);
      if (career.clusters().isEmpty()) {
        problems.add(at + " belongs to no cluster");
      }
    }
  }

  private void items(List<Item> items, Set<String> activityIds) {
    var itemIds = ids("item", items, Item::id);
    for (var item : items) {
      var at = "item " + item.id();
      switch (item.kind()) {
        case "riasec", "consistency" -> known(at, "RIASEC scale", List.of(item.scale()), RIASEC);
        case "activity", "reserve" -> known(at, "activity", List.of(item.scale()), activityIds);
        default -> problems.add(at + " is of an unknown kind: " + item.kind());
      }
      var restated = item.restates();
      if (restated != null) {
        known(at, "item", List.of(restated), itemIds);
      } else if (item.kind().equals("consistency")) {
        problems.add(at + " restates no item");
      }
    }
  }

  private void crosswalks(
      List<Crosswalk> crosswalks, Set<String> clusterIds, Set<String> socs, Set<String> sourceIds) {
    ids("crosswalk", crosswalks, Crosswalk::id);
    for (var crosswalk : crosswalks) {
      var at = "crosswalk " + crosswalk.id();
      var groups = ids(at + " group", crosswalk.groups(), Crosswalk.Group::id);
      ids(at + " career", crosswalk.careers(), Crosswalk.Entry::soc);
      known(at, "source", List.of(crosswalk.source()), sourceIds);
      crosswalk.groups().forEach(group -> known(at, "cluster", group.clusters(), clusterIds));
      for (var entry : crosswalk.careers()) {
        known(at, "career", List.of(entry.soc()), socs);
        known(at, "group", entry.groups(), groups);
        if (entry.groups().isEmpty() && entry.reason() == null) {
          problems.add(at + " gives no reason why " + entry.soc() + " has no place in it");
        }
      }
    }
  }

  private <T> Set<String> ids(String what, List<T> things, Function<T, String> id) {
    var seen = new HashSet<String>();
    for (var thing : things) {
      if (!seen.add(id.apply(thing))) {
        problems.add("two of the same " + what + ": " + id.apply(thing));
      }
    }
    return seen;
  }

  private void known(String at, String what, Collection<String> ids, Set<String> known) {
    ids.stream()
        .filter(id -> !known.contains(id))
        .forEach(id -> problems.add(at + " names an unknown " + what + ": " + id));
  }

  private static Set<String> termIds(List<Vocabulary.Term> terms) {
    return terms.stream().map(Vocabulary.Term::id).collect(Collectors.toSet());
  }
}
