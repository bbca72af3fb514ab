package org.wayfinder.catalog.draft;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.catalog.content.ActivityRule;
import org.wayfinder.catalog.content.Career;
import org.wayfinder.catalog.content.CatalogueFiles;
import org.wayfinder.service.request.Findings;

/**
 * Holds health-activity values to the written rule: students are compared with careers by them, so
 * they come from a career's figures and from nothing else.
 */
@Component
final class CareerActivities {

  private final CatalogueFiles files;
  private @Nullable ActivityRule rule;

  CareerActivities(CatalogueFiles files) {
    this.files = files;
  }

  /**
   * What the rule makes of a career's figures, by activity id, and the values that the career had
   * of activities that the rule doesn't know: those that the school added.
   */
  Map<String, Double> made(Career career, Optional<Career> before) {
    var values = new TreeMap<>(before.map(Career::activities).orElse(Map.of()));
    values.putAll(byRule(career));
    return values;
  }

  private Map<String, Double> byRule(Career career) {
    return rule().values(career.soc(), career.figures());
  }

  /**
   * Notes every value that isn't the rule's. A career whose figures and values are as they were is
   * left alone: a value may have been set by hand in the files, or by an older rule.
   */
  void check(Findings findings, Career sent, Optional<Career> before) {
    if (before.filter(was -> isMeasuredAs(was, sent)).isPresent()) {
      return;
    }
    byRule(sent)
        .forEach((activity, value) -> {
          if (!value.equals(sent.activities().get(activity))) {
            findings.add(
                Findings.pointer("activities", activity),
                "By the rule it is %s. Leave 'activities' out to have them made from the figures."
                    .formatted(value));
          }
        });
  }

  private static boolean isMeasuredAs(Career was, Career sent) {
    return was.riasec().equals(sent.riasec())
        && was.workValues().equals(sent.workValues())
        && was.skills().equals(sent.skills())
        && was.knowledge().equals(sent.knowledge())
        && was.activities().equals(sent.activities());
  }

  /** Read when it is first needed. */
  private synchronized ActivityRule rule() {
    var known = rule;
    if (known == null) {
      known = files.rule();
      rule = known;
    }
    return known;
  }
}
