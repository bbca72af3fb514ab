package org.wayfinder.benchmark.evaluation;

import static org.wayfinder.benchmark.evaluation.Subject.figure;
import static org.wayfinder.benchmark.evaluation.Subject.rough;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.wayfinder.benchmark.matching.CareerStudents;
import org.wayfinder.benchmark.matching.CareerStudents.Parts;
import org.wayfinder.benchmark.matching.Chance;
import org.wayfinder.benchmark.matching.HeldOut;
import org.wayfinder.benchmark.matching.Hits;
import org.wayfinder.benchmark.matching.RivalIndex;
import org.wayfinder.benchmark.report.Aim;
import org.wayfinder.benchmark.report.Section;

/** Table 1: careers taken out of their clusters and presented as students. */
final class HeldOutTables {

  private static final List<String> HEADS =
      List.of("", "hit@1", "hit@3", "mean reciprocal place", "first tie group");
  private static final String NONE = "–";

  private final Subject subject;
  private final HeldOut both;
  private final HeldOut byRule;
  private final HeldOut interests;
  private final HeldOut activities;

  HeldOutTables(Subject subject) {
    this.subject = subject;
    this.both = new HeldOut(subject.edition(), subject.constants(), Parts.BOTH);
    this.byRule =
        new HeldOut(subject.catalogue().withoutOverrides(), subject.constants(), Parts.BOTH);
    this.interests = new HeldOut(subject.edition(), subject.constants(), Parts.INTERESTS);
    this.activities = new HeldOut(subject.edition(), subject.constants(), Parts.ACTIVITIES);
  }

  List<Section> sections() {
    var sections = new ArrayList<Section>();
    for (var framework : Subject.FRAMEWORKS) {
      sections.add(hits(framework));
      sections.add(confusion(framework));
    }
    return sections;
  }

  private Section hits(String framework) {
    var rows = new ArrayList<List<String>>();
    rows.add(row("engine, full profile", both.in(framework)));
    rows.add(row("engine, no value set by hand", byRule.in(framework)));
    rows.add(row("engine, interests only", interests.in(framework)));
    rows.add(row("engine, activities only", activities.in(framework)));
    for (var index : RivalIndex.values()) {
      var hits = HeldOut.hits(subject.edition(), framework, index);
      rows.add(row(index.title() + ", interests as they are", hits, NONE));
    }
    rows.add(chance(framework));
    return new Section(
        "1. Held-out careers, " + framework,
        "Each career is left out of its clusters and presented as a student; any of its clusters is a hit. Averaged over clusters.",
        HEADS,
        rows,
        framework.equals(Subject.HEALTH_SCIENCE) ? aims(framework) : List.of(),
        List.of(subject.catalogue().overrides() + "."));
  }

  private List<Aim> aims(String framework) {
    var aims = new ArrayList<Aim>();
    aims.add(aim("with overrides", both.in(framework).hits(), 1, 0.75));
    aims.add(aim("with overrides", both.in(framework).hits(), 3, 0.93));
    aims.add(aim("without overrides", byRule.in(framework).hits(), 1, 0.75));
    aims.add(aim("without overrides", byRule.in(framework).hits(), 3, 0.93));
    return aims;
  }

  private static Aim aim(String what, Hits hits, int first, double least) {
    return Aims.atLeast(
        "held-out careers, ten clusters, hit@%d %s".formatted(first, what), least, hits.at(first));
  }

  private static List<String> row(String name, HeldOut.Result result) {
    return row(name, result.hits(), rough(result.groupSize()));
  }

  private static List<String> row(String name, Hits hits, String group) {
    return List.of(name, figure(hits.at(1)), figure(hits.at(3)), figure(hits.reciprocal()), group);
  }

  private List<String> chance(String framework) {
    var clusters = subject.clusters(framework);
    var sums = new double[clusters.size()][3];
    var cases = new int[clusters.size()];
    for (var career : subject.edition().careers()) {
      var right = CareerStudents.places(career, clusters);
      for (var k : right) {
        cases[k]++;
        sums[k][0] += Chance.at(1, right.size(), clusters.size());
        sums[k][1] += Chance.at(3, right.size(), clusters.size());
        sums[k][2] += Chance.reciprocal(right.size(), clusters.size());
      }
    }
    var cells = new ArrayList<String>(List.of("chance"));
    for (var measure = 0; measure < 3; measure++) {
      var which = measure;
      cells.add(
          figure(
              IntStream.range(0, cases.length)
                  .mapToDouble(k -> sums[k][which] / cases[k])
                  .average()
                  .orElseThrow()));
    }
    cells.add(NONE);
    return cells;
  }

  private Section confusion(String framework) {
    var result = both.in(framework);
    var clusters = result.hits().clusters();
    var heads = new ArrayList<String>(List.of("careers of"));
    IntStream.rangeClosed(1, clusters.size()).forEach(k -> heads.add(String.valueOf(k)));
    heads.add("careers");
    var rows = new ArrayList<List<String>>();
    for (var k = 0; k < clusters.size(); k++) {
      var cells = new ArrayList<String>(List.of("%d %s".formatted(k + 1, clusters.get(k))));
      for (var named = 0; named < clusters.size(); named++) {
        var share = result.first(k, named);
        cells.add(share == 0 ? "" : rough(share));
      }
      cells.add(String.valueOf(result.hits().cases(k)));
      rows.add(cells);
    }
    return new Section(
        "1. What comes first for held-out careers, " + framework,
        "Rows: the cluster a career belongs to (a career of two stands in both). Columns: the cluster the engine names first. Shares of the row.",
        heads,
        rows,
        List.of(),
        List.of());
  }
}
