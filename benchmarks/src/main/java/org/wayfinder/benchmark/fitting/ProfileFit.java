package org.wayfinder.benchmark.fitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wayfinder.benchmark.matching.CareerStudents;
import org.wayfinder.benchmark.matching.HeldOut;
import org.wayfinder.benchmark.matching.ShippedCatalogue;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.engine.EngineConstants;
import org.wayfinder.recommendation.engine.ProfileRule;

/**
 * Chooses the weight of interests and how careers make a cluster's profile: the settings under
 * which held-out careers are named best, by the sum of hit@1 and hit@3 over both frameworks, with
 * the activity values that are set by hand and without them, so that the choice doesn't hang on
 * these. Of equals the first, which is the simpler one.
 */
final class ProfileFit {

  private static final List<Double> SHARINGS = List.of(0.0, 0.5, 1.0);
  private static final List<Double> SPREADS = List.of(0.0, 0.25, 0.5, 0.75, 1.0);
  private static final List<Double> WEIGHTS = List.of(0.5, 0.4, 0.3, 0.25, 0.2, 0.15, 0.1);

  private ProfileFit() {}

  /**
   * Hits of held-out careers.
   *
   * @param where the framework, and whether no activity value is set by hand
   */
  record Reached(String where, double one, double three) {

    Reached orBetter(Reached other) {
      return new Reached(where, Math.max(one, other.one), Math.max(three, other.three));
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%s: hit@1 %.3f, hit@3 %.3f", where, one, three);
    }
  }

  /** A setting that was tried. */
  record Tried(EngineConstants constants, List<Reached> reached) {

    Tried {
      reached = List.copyOf(reached);
    }

    private double hits() {
      return reached.stream().mapToDouble(r -> r.one() + r.three()).sum();
    }
  }

  /**
   * What was chosen.
   *
   * @param tried how many settings were tried
   * @param highest the most that any of them reached, each figure for itself
   */
  record Choice(Tried chosen, int tried, List<Reached> highest) {

    Choice {
      highest = List.copyOf(highest);
    }

    EngineConstants constants() {
      return chosen.constants();
    }
  }

  static Choice best(ShippedCatalogue catalogue, EngineConstants start) {
    var all =
        settings().stream()
            .map(setting ->
                tried(catalogue, constants(start, setting.weightRiasec(), setting.rule())))
            .toList();
    var chosen = all.getFirst();
    var highest = new ArrayList<Reached>(chosen.reached());
    for (var tried : all) {
      chosen = tried.hits() > chosen.hits() + 1e-9 ? tried : chosen;
      for (var i = 0; i < highest.size(); i++) {
        highest.set(i, highest.get(i).orBetter(tried.reached().get(i)));
      }
    }
    return new Choice(chosen, all.size(), highest);
  }

  private record Setting(double weightRiasec, ProfileRule rule) {}

  private static List<Setting> settings() {
    var settings = new ArrayList<Setting>();
    for (var evenCareers : List.of(false, true)) {
      for (var sharing : SHARINGS) {
        for (var spread : SPREADS) {
          for (var weight : WEIGHTS) {
            settings.add(
                new Setting(weight, new ProfileRule(true, evenCareers, sharing, spread, Map.of())));
          }
        }
      }
    }
    return settings;
  }

  private static EngineConstants constants(EngineConstants c, double weight, ProfileRule rule) {
    return new EngineConstants(
        c.version(), c.student(), c.career(), weight, rule, null, c.carelessness());
  }

  private static Tried tried(ShippedCatalogue catalogue, EngineConstants constants) {
    var reached = new ArrayList<Reached>();
    reached.addAll(reached(catalogue.edition(), constants, ""));
    reached.addAll(reached(catalogue.withoutOverrides(), constants, ", no value set by hand"));
    return new Tried(constants, reached);
  }

  private static List<Reached> reached(
      EditionContent edition, EngineConstants constants, String suffix) {
    var held = new HeldOut(edition, constants, CareerStudents.Parts.BOTH);
    return edition.frameworks().stream()
        .map(framework -> {
          var hits = held.in(framework).hits();
          return new Reached(framework + suffix, hits.at(1), hits.at(3));
        })
        .toList();
  }
}
