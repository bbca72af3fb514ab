package org.wayfinder.benchmark.evaluation;

import static org.wayfinder.benchmark.evaluation.Subject.rough;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wayfinder.benchmark.matching.FieldsOfStudy;
import org.wayfinder.benchmark.matching.HeldOut;
import org.wayfinder.benchmark.matching.Hits;
import org.wayfinder.benchmark.matching.PeopleInClusters;
import org.wayfinder.benchmark.matching.PullChoice;
import org.wayfinder.benchmark.matching.Respondents;
import org.wayfinder.benchmark.matching.RivalIndex;
import org.wayfinder.benchmark.report.Aim;
import org.wayfinder.benchmark.report.Section;
import org.wayfinder.recommendation.engine.CompiledEdition;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.engine.EngineConstants;
import org.wayfinder.recommendation.engine.ProfileRule;

/** Table 6: real people by their interests alone. */
final class RealPeopleTables {

  private static final long SEED = 20261124;
  private static final String UNPULLED =
      "No framework of the catalogue has these clusters, so that the engine has no pull for them; the last row is what the same fit would reach on people not seen.";

  private final Subject subject;
  private final Respondents respondents;
  private final boolean fittedOnThese;

  /**
   * The tables.
   *
   * @param fittedOnThese whether the engine's constants were fitted on this very file
   */
  RealPeopleTables(Subject subject, Respondents respondents, boolean fittedOnThese) {
    this.subject = subject;
    this.respondents = respondents;
    this.fittedOnThese = fittedOnThese;
  }

  List<Section> sections() {
    var five =
        sections(
            "occupational clusters",
            subject.edition(),
            Subject.OCCUPATIONAL,
            Respondents.OCCUPATIONAL,
            true);
    var nine = FieldsOfStudy.edition(subject.edition());
    var labels =
        nine.clusters().stream()
            .map(EditionContent.Cluster::id)
            .collect(Collectors.toMap(Function.identity(), Function.identity()));
    var sections = new ArrayList<>(five);
    sections.addAll(sections("nine fields of study", nine, FieldsOfStudy.FRAMEWORK, labels, false));
    return sections;
  }

  private List<Section> sections(
      String name,
      EditionContent edition,
      String framework,
      Map<String, String> byLabel,
      boolean aimed) {
    var people = PeopleInClusters.of(respondents, byLabel, subject.constants());
    var ways = ways(people, edition, framework, byLabel);
    var rows = ways.stream().map(Way::row).toList();
    var overall =
        new Section(
            "6. Real people, " + name,
            "%,d people by six interest scores alone, and the field they study. Averaged over clusters; in brackets the middle 95 %% of %,d resamples of the people."
                .formatted(people.count(), Way.RESAMPLES),
            List.of("", "hit@1", "hit@2", "hit@3", "mean reciprocal place"),
            rows,
            aimed ? aims(ways) : List.of(),
            List.of(
                "Respondents: online, self-selected, SHA-256 %s…; the file is no part of this project."
                    .formatted(respondents.hash().substring(0, 12)),
                aimed ? seen() : UNPULLED));
    return List.of(overall, perCluster(name, people, ways));
  }

  private String seen() {
    return fittedOnThese
        ? "The engine was fitted on these very people, so that its row flatters; the row below it is what to expect of others."
        : "The engine has not seen these people.";
  }

  private List<Way> ways(
      PeopleInClusters people,
      EditionContent edition,
      String framework,
      Map<String, String> byLabel) {
    var plain = profiles(edition, framework, people, withoutPulls(subject.constants()));
    var ways = new ArrayList<Way>();
    ways.add(new Way("chance", people, chance(people)));
    ways.add(new Way("profile correlation, as they are", people, raw(edition, people, byLabel)));
    ways.add(
        new Way(
            "correlation of standardised scores",
            people,
            people.places(profiles(edition, framework, people, firstVersion()))));
    ways.add(new Way("engine without the pull", people, people.places(plain)));
    if (framework.equals(Subject.OCCUPATIONAL)) {
      var pulled = profiles(edition, framework, people, subject.constants());
      ways.add(new Way("engine", people, people.places(pulled)));
    }
    ways.add(
        new Way(
            "engine, fitted on the others (10 folds)",
            people,
            PullChoice.placesUnseen(people, plain, SEED)));
    return ways;
  }

  private static int[] chance(PeopleInClusters people) {
    var random = new Random(SEED);
    return IntStream.range(0, people.count())
        .map(n -> random.nextInt(people.clusters().size()))
        .toArray();
  }

  private EngineConstants firstVersion() {
    var c = subject.constants();
    return new EngineConstants(1, c.student(), c.career(), c.weightRiasec());
  }

  static EngineConstants withoutPulls(EngineConstants c) {
    var rule = c.profiles();
    return new EngineConstants(
        c.version(),
        c.student(),
        c.career(),
        c.weightRiasec(),
        new ProfileRule(
            rule.standardisedAnswers(),
            rule.evenCareers(),
            rule.sharing(),
            rule.clusterSpread(),
            Map.of()),
        c.uncertainty(),
        c.carelessness());
  }

  /** The clusters' interest profiles in the order of the people's clusters. */
  static double[][] profiles(
      EditionContent edition, String framework, PeopleInClusters people, EngineConstants c) {
    var profiles = new CompiledEdition(edition, c).interestProfiles(framework);
    return people.clusters().stream()
        .map(id -> profiles.getOrDefault(id, List.of()))
        .map(p -> p.stream().mapToDouble(Double::doubleValue).toArray())
        .toArray(double[][]::new);
  }

  private int[] raw(EditionContent edition, PeopleInClusters people, Map<String, String> byLabel) {
    var means = HeldOut.means(edition, people.clusters());
    var places = new int[people.count()];
    var n = 0;
    for (var person : respondents.people()) {
      if (byLabel.containsKey(person.label())) {
        var likenesses = RivalIndex.CORRELATION.likenesses(person.scores(), means);
        places[n] = Hits.place(likenesses, Set.of(people.own()[n]));
        n++;
      }
    }
    return places;
  }

  private static Section perCluster(String name, PeopleInClusters people, List<Way> ways) {
    var heads = new ArrayList<String>(List.of("", "people"));
    var shown = ways.subList(2, ways.size());
    shown.forEach(way -> heads.add(way.name()));
    var rows = new ArrayList<List<String>>();
    for (var k = 0; k < people.clusters().size(); k++) {
      var cells = new ArrayList<String>(List.of(people.clusters().get(k)));
      cells.add("%,d".formatted(people.hits(ways.getFirst().places()).cases(k)));
      for (var way : shown) {
        var hits = way.hits();
        cells.add(rough(hits.at(1, k)) + " / " + rough(hits.at(2, k)));
      }
      rows.add(cells);
    }
    return new Section(
        "6. Real people, %s, cluster by cluster".formatted(name),
        "hit@1 / hit@2 in each.",
        heads,
        rows,
        List.of(),
        List.of());
  }

  private List<Aim> aims(List<Way> ways) {
    var plain = ways.get(2).hits();
    var unseen = ways.get(fittedOnThese ? ways.size() - 1 : ways.size() - 2).hits();
    var lost =
        IntStream.range(0, plain.clusters().size())
            .mapToDouble(k -> plain.at(2, k) - unseen.at(2, k))
            .max()
            .orElseThrow();
    var what = "people not seen, five clusters, ";
    return List.of(
        Aims.atLeast(what + "hit@1", 0.36, unseen.at(1)),
        Aims.atLeast(what + "hit@2", 0.60, unseen.at(2)),
        Aims.atLeast(
            what + "the worst cluster's hit@1, against standardised correlation",
            plain.worst(1),
            unseen.worst(1)),
        Aims.atMost(
            what + "the most that a cluster loses of hit@2 against standardised correlation",
            0.06,
            lost));
  }
}
