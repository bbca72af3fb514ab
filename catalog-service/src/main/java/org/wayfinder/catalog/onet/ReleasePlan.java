package org.wayfinder.catalog.onet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayfinder.catalog.content.ActivityRule;
import org.wayfinder.catalog.content.Career;
import org.wayfinder.catalog.content.CareerText.Membership;
import org.wayfinder.catalog.content.Cluster;
import org.wayfinder.catalog.content.EntityKind;
import org.wayfinder.catalog.content.LocalizedText;
import org.wayfinder.catalog.onet.Release.Unmatched;

/**
 * What a release means for a catalogue's careers. Nothing that the catalogue has is taken away:
 * what the release dropped is named, for people to decide.
 *
 * @param changed careers with other figures, by code
 * @param added careers that the catalogue lacks, by code
 * @param notTaken occupations that it lacks and that can't be careers as they are
 * @param dropped codes of careers that the release doesn't have
 * @param unchanged how many careers stay as they are though the release has them
 */
record ReleasePlan(
    Map<String, Career> changed,
    Map<String, Career> added,
    List<NotTaken> notTaken,
    List<String> dropped,
    int unchanged,
    List<Unmatched> unmatched) {

  /** An occupation with what it lacks, in an editor's words. */
  record NotTaken(String code, String title, List<String> missing) {}

  /**
   * What an editor wants of occupations that the catalogue lacks.
   *
   * @param add whether they are to come in at all
   * @param into cluster of those whose place their related occupations don't tell; null to leave
   *     them out
   */
  record NewOnes(boolean add, @Nullable String into) {}

  /**
   * What the catalogue has.
   *
   * @param clusters ids of the clusters that a new career may come into because a relative is in
   *     them: those of frameworks that Wayfinder ships. What belongs into a framework that somebody
   *     here made, only they can say.
   */
  record Known(List<Career> careers, Set<String> clusters) {

    /** The careers of a catalogue, and its clusters of frameworks that are shipped. */
    static Known of(List<Career> careers, List<Cluster> clusters) {
      return new Known(
          careers,
          clusters.stream()
              .filter(cluster -> !cluster.framework().startsWith(EntityKind.OWN))
              .map(Cluster::id)
              .collect(Collectors.toSet()));
    }
  }

  /**
   * Compares a release with what the catalogue has.
   *
   * @param source id of the release's source
   */
  static ReleasePlan of(
      Release release, Known known, ActivityRule rule, String source, NewOnes newOnes) {
    return new Planner(release, known, rule, source, newOnes).plan();
  }

  private static final class Planner {

    private final Release release;
    private final Map<String, Career> careers = new TreeMap<>();
    private final Set<String> openClusters;
    private final ActivityRule rule;
    private final String source;
    private final NewOnes newOnes;
    private final ReleaseFigures figures;
    private final CareerFromOccupation maker;
    private final Map<String, Career> changed = new TreeMap<>();
    private final Map<String, Career> added = new TreeMap<>();
    private final List<NotTaken> notTaken = new ArrayList<>();
    private int unchanged;

    Planner(Release release, Known known, ActivityRule rule, String source, NewOnes newOnes) {
      this.release = release;
      known.careers().forEach(career -> careers.put(career.soc(), career));
      this.openClusters = known.clusters();
      this.rule = rule;
      this.source = source;
      this.newOnes = newOnes;
      this.figures = ReleaseFigures.of(known.careers());
      this.maker = new CareerFromOccupation(figures, rule, source);
    }

    ReleasePlan plan() {
      release
          .occupations()
          .forEach((code, occupation) -> {
            var career = careers.get(code);
            if (career != null) {
              update(career, occupation);
            } else if (newOnes.add()) {
              add(occupation);
            } else {
              notTaken.add(new NotTaken(code, occupation.title(), List.of("not wanted")));
            }
          });
      var dropped =
          careers.keySet().stream().filter(soc -> !release.occupations().containsKey(soc)).toList();
      return new ReleasePlan(changed, added, notTaken, dropped, unchanged, unmatched());
    }

    private void update(Career career, Occupation occupation) {
      var updated = figures.update(career, occupation, source, rule);
      if (updated.equals(career)) {
        unchanged++;
      } else {
        changed.put(career.soc(), updated);
      }
    }

    private void add(Occupation occupation) {
      var clusters = clusters(occupation);
      maker
          .career(occupation, clusters, known(occupation))
          .ifPresentOrElse(
              career -> added.put(occupation.code(), career),
              () ->
                  notTaken.add(
                      new NotTaken(
                          occupation.code(),
                          occupation.title(),
                          maker.missing(occupation, clusters))));
    }

    private List<String> known(Occupation occupation) {
      return occupation.related().stream().filter(careers::containsKey).toList();
    }

    /** Where its nearest relative in the catalogue is; else where the editor wants it. */
    private List<Membership> clusters(Occupation occupation) {
      for (var code : known(occupation)) {
        var relative = careers.get(code);
        var places = relative == null ? List.<Membership>of() : besides(relative);
        if (!places.isEmpty()) {
          return places;
        }
      }
      var into = newOnes.into();
      return into == null
          ? List.of()
          : List.of(new Membership(into, LocalizedText.english("Put here by an import.")));
    }

    /** A relative's places that a new career may have too. */
    private List<Membership> besides(Career relative) {
      var reason =
          LocalizedText.english(
              "Put here by an import, because O*NET calls it closely related to %s (%s)."
                  .formatted(relative.title().en(), relative.soc()));
      return relative.clusters().stream()
          .map(Membership::id)
          .filter(openClusters::contains)
          .map(cluster -> new Membership(cluster, reason))
          .toList();
    }

    private List<Unmatched> unmatched() {
      return Stream.concat(
              release.unmatched().stream(),
              Stream.concat(
                  unknown(Table.SKILLS, figures.skills()),
                  unknown(Table.KNOWLEDGE, figures.knowledge())))
          .toList();
    }

    /** Elements of which the catalogue has no figures, so nobody could read them. */
    private Stream<Unmatched> unknown(Table table, Set<String> names) {
      var rows = new HashMap<String, Integer>();
      for (var occupation : release.occupations().values()) {
        var rated = table == Table.SKILLS ? occupation.skills() : occupation.knowledge();
        rated.keySet().stream()
            .filter(name -> !names.contains(name))
            .forEach(name -> rows.merge(name, 1, Integer::sum));
      }
      return rows.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .map(one -> new Unmatched(table.file(), "unknown element", one.getKey(), one.getValue()));
    }
  }
}
