package org.wayfinder.recommendation.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The careers that a cluster shows for one student: the five that fit best and aren't marked "not
 * for me", each with the preparation it asks for above what the student has in mind.
 */
final class BestCareers {

  private static final int SHOWN = 5;

  private final Profile profile;
  private final CompiledEdition edition;
  private final CompiledFramework framework;
  private final double[] fits;

  /**
   * For one student.
   *
   * @param fits of all careers of the framework
   */
  BestCareers(
      Profile profile, CompiledEdition edition, CompiledFramework framework, double[] fits) {
    this.profile = profile;
    this.edition = edition;
    this.framework = framework;
    this.fits = fits;
  }

  List<Ranking.Career> of(CompiledFramework.Members cluster) {
    var best = new int[SHOWN + 1];
    var found = 0;
    for (var c : cluster.careers()) {
      if (profile.notForMe().careers().contains(career(c).soc())) {
        continue;
      }
      var at = found;
      while (at > 0 && Double.compare(fits[best[at - 1]], fits[c]) < 0) {
        best[at] = best[at - 1]; // of equals the earlier career stays ahead
        at--;
      }
      if (at < SHOWN) {
        best[at] = c;
        found = Math.min(found + 1, SHOWN);
      }
    }
    var careers = new ArrayList<Ranking.Career>(found);
    for (var i = 0; i < found; i++) {
      var career = career(best[i]);
      careers.add(
          new Ranking.Career(career.soc(), FitScale.score(fits[best[i]]), gap(career.jobZone())));
    }
    return careers;
  }

  private EditionContent.Career career(int position) {
    return edition.career(framework.career(position));
  }

  private Ranking.@Nullable Gap gap(@Nullable Integer zone) {
    var stated = profile.jobZone();
    if (zone == null || (stated.now() == null && stated.later() == null)) {
      return null;
    }
    return new Ranking.Gap(above(zone, stated.now()), above(zone, stated.later()));
  }

  private static @Nullable Integer above(int zone, @Nullable Integer stated) {
    return stated == null ? null : Math.max(0, zone - stated);
  }
}
