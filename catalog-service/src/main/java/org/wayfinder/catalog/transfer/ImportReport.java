package org.wayfinder.catalog.transfer;

import java.util.List;
import org.wayfinder.catalog.content.CatalogueProblem;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.edition.Difference;

/**
 * What an import of a whole catalogue comes to. Things are named as in {@code careers/29-1141.00}.
 *
 * @param base number of the edition that it is compared with
 * @param sameContentHash whether the draft, published by itself, is exactly the content that the
 *     file's hash stands for
 * @param changed field by field, at most {@link #MOST_CHANGED} of {@code changedTotal}
 * @param reordered lists that the draft puts into another order, e.g. {@code items}, because
 *     leaving what is there and adding the rest wouldn't come to the file's order
 * @param inTheWay things of which the draft says something else already; nothing is taken over as
 *     long as there are any
 * @param problems what would keep this from being published, at most {@link #MOST_PROBLEMS}
 * @param drafted how many things the draft changes now because of it; 0 in a check
 */
record ImportReport(
    int base,
    boolean sameContentHash,
    List<String> created,
    int changedTotal,
    List<Difference> changed,
    List<String> deleted,
    List<String> reordered,
    List<String> inTheWay,
    List<Problem> problems,
    int drafted) {

  static final int MOST_CHANGED = 500;
  static final int MOST_PROBLEMS = 500;

  /** A dangling reference or a figure out of range. */
  record Problem(String kind, String id, String pointer, String detail) {

    static Problem of(CatalogueProblem problem) {
      return new Problem(
          problem.kind().wireName(), problem.id(), problem.pointer(), problem.detail());
    }
  }

  static List<String> paths(List<EntityKey> keys) {
    return keys.stream().map(EntityKey::path).toList();
  }
}
