package org.wayfinder.recommendation.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what else to ask when the first clusters can't be told apart: the three to five reserve
 * items whose answers are expected to lessen that uncertainty the most ({@link Doubt}), one after
 * the other, each given those before it.
 */
public final class TieBreaker {

  private static final int LEAST = 3;
  private static final int MOST = 5;

  /** After {@link #LEAST} items, those that gain less than this share of the first are left. */
  private static final double WORTH_ASKING = 0.1;

  private TieBreaker() {}

  /** A reserve item of the assessment, and the activity it is about. */
  public record Item(String id, String activity) {}

  /**
   * For one framework.
   *
   * @param tied ids of the clusters of the first group
   * @param items in the order they should be asked; none where nothing is tied, the activities take
   *     no part in the score, or all have been asked
   */
  public record Questions(String framework, List<String> tied, List<Item> items) {
    public Questions {
      tied = List.copyOf(tied);
      items = List.copyOf(items);
    }
  }

  /**
   * What to ask in each framework; nothing when the answers carry no ranking.
   *
   * @param school id of the student's school; null where none is known
   * @param reserve the edition's reserve items
   */
  public static List<Questions> of(
      Profile profile, CompiledEdition edition, @Nullable String school, List<Item> reserve) {
    var questions = new ArrayList<Questions>();
    var answers = Answers.of(profile, edition);
    if (answers.quality().ok()) {
      var open =
          reserve.stream()
              .filter(item -> !profile.reserve().containsKey(item.id()))
              .sorted(Comparator.comparing(Item::id))
              .toList();
      for (var framework : edition.frameworks(school)) {
        var ranker = new FrameworkRanker(profile, answers, edition, framework);
        var items =
            ranker
                .doubt()
                .filter(doubt -> doubt.tied().length > 1 && answers.dimensions().length > 0)
                .map(doubt -> choose(doubt, open, edition.activities()))
                .orElse(List.of());
        questions.add(new Questions(framework.id(), ranker.firstGroup(), items));
      }
    }
    return questions;
  }

  private static List<Item> choose(Doubt doubt, List<Item> open, List<String> activities) {
    var left = new ArrayList<>(open);
    var chosen = new ArrayList<Item>();
    var asked = new int[activities.size()];
    var first = 0.0;
    while (chosen.size() < MOST) {
      var gains = doubt.gains(asked);
      Item best = null;
      var most = UnitRows.NOTHING;
      for (var item : left) {
        var d = activities.indexOf(item.activity());
        if (d >= 0 && gains[d] > most) {
          best = item;
          most = gains[d];
        }
      }
      if (best == null || (chosen.size() >= LEAST && most < WORTH_ASKING * first)) {
        return chosen;
      }
      first = chosen.isEmpty() ? most : first;
      chosen.add(best);
      left.remove(best);
      asked[activities.indexOf(best.activity())]++;
    }
    return chosen;
  }
}
