package org.wayfinder.catalog.content;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The written rule that turns a career's O*NET figures into its 0..4 values of health activities,
 * never looking at its clusters ({@code docs/health-activities.md}).
 *
 * <p>{@code z = (sum(w * (figure - mean) / sd) - scale.mean) / scale.sd}, {@code value = clamp(2 +
 * z, 0, 4)} in hundredths; a figure the career lacks adds nothing.
 *
 * @param activities the dimensions in their fixed order
 * @param reference mean and SD of each figure over the occupations the rule was made on
 * @param overrides the few values set by hand, each with a reason
 */
public record ActivityRule(
    List<WeightedActivity> activities,
    Map<String, Distribution> reference,
    List<SetByHand> overrides) {

  private static final double LOWEST = 0;
  private static final double MIDDLE = 2;
  private static final double HIGHEST = 4;

  /**
   * The value of every activity for a career with these figures, by activity id.
   *
   * @throws InvalidValueException when a figure is out of its range
   */
  public Map<String, Double> values(String soc, CareerFigures figures) {
    figures.requireInRange(soc);
    var values = new TreeMap<String, Double>();
    activities.forEach(activity -> values.put(activity.id(), value(activity, soc, figures)));
    return values;
  }

  /** The value of one activity for one career, 0..4. */
  double value(WeightedActivity activity, String soc, CareerFigures figures) {
    for (var set : overrides) {
      if (set.soc().equals(soc) && set.activity().equals(activity.id())) {
        return set.value();
      }
    }
    var sum = 0.0;
    for (var weight : activity.rule().weights().entrySet()) {
      var figure = figure(figures, weight.getKey());
      var distribution = reference.get(weight.getKey());
      if (figure != null && distribution != null) {
        sum += weight.getValue() * distribution.standardise(figure);
      }
    }
    var value = MIDDLE + activity.scale().standardise(sum);
    return Math.round(Math.clamp(value, LOWEST, HIGHEST) * 100) / 100.0;
  }

  private static @Nullable Double figure(CareerFigures figures, String key) {
    var name = key.substring(key.indexOf('/') + 1);
    return switch (key.substring(0, key.indexOf('/'))) {
      case "skills" -> figures.skills().get(name);
      case "knowledge" -> figures.knowledge().get(name);
      case "workValues" -> figures.workValues().get(name);
      case "riasec" -> figures.riasec().get(name);
      default -> throw new IllegalArgumentException("the rule names an unknown figure: " + key);
    };
  }

  /**
   * An activity with its weights.
   *
   * @param scale mean and SD of the weighted sum over the reference occupations
   */
  public record WeightedActivity(
      String id, LocalizedText name, LocalizedText description, Weights rule, Distribution scale) {

    /** What the catalogue shows of it. */
    public HealthActivity shown() {
      return new HealthActivity(id, name, description);
    }
  }

  /** Weight by figure, e.g. {@code knowledge/biology}. */
  public record Weights(Map<String, Double> weights) {}

  /** A value set by hand. */
  public record SetByHand(String soc, String activity, double value, LocalizedText reason) {}

  /** Mean and standard deviation. */
  public record Distribution(double mean, double sd) {

    public Distribution {
      if (!(sd > 0)) {
        throw new IllegalArgumentException("a standard deviation must be above 0: " + sd);
      }
    }

    double standardise(double value) {
      return (value - mean) / sd;
    }
  }
}
