package org.wayfinder.catalog.browse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayfinder.catalog.content.Career;
import org.wayfinder.catalog.content.CareerFigures;
import org.wayfinder.catalog.content.CareerText;
import org.wayfinder.catalog.content.LocalizedText;

/** A career as lists show it. */
record CareerSummary(
    String soc,
    LocalizedText title,
    LocalizedText summary,
    int jobZone,
    List<String> clusters,
    List<String> settings,
    CareerFigures.@Nullable Wage wage,
    boolean reviewed) {

  static CareerSummary of(Career career) {
    return new CareerSummary(
        career.soc(),
        career.title(),
        career.summary(),
        career.jobZone(),
        career.clusters().stream().map(CareerText.Membership::id).toList(),
        career.settings(),
        career.wage(),
        career.reviewed());
  }
}
