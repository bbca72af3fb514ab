package org.wayfinder.benchmark.evaluation;

import static org.wayfinder.benchmark.evaluation.Subject.figure;

import java.util.ArrayList;
import java.util.List;
import org.wayfinder.benchmark.matching.Calibration;
import org.wayfinder.benchmark.report.Section;

/** Ten bins of a chance that was said, beside how often it was so, and the aim for the mean gap. */
final class CalibrationSection {

  private static final double AIM = 0.03;

  private CalibrationSection() {}

  static Section of(String title, String text, String aim, Calibration calibration) {
    var rows = new ArrayList<List<String>>();
    for (var bin = 0; bin < Calibration.BINS; bin++) {
      rows.add(
          List.of(
              "%.1f to %.1f".formatted(bin / 10.0, (bin + 1) / 10.0),
              "%,d".formatted(calibration.cases(bin)),
              figure(calibration.said(bin)),
              figure(calibration.found(bin)),
              figure(calibration.gap(bin))));
    }
    return new Section(
        title,
        text,
        List.of("said", "cases", "mean said", "share found", "gap"),
        rows,
        List.of(Aims.atMost(aim, AIM, calibration.meanGap())),
        List.of());
  }
}
