package org.wayfinder.recommendation.review;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.ranking.RecommendationPin;
import org.wayfinder.service.request.Findings;

/**
 * A review as a counsellor writes it, whole: what is left out is not there afterwards.
 *
 * @param recommendation what the counsellor saw, profileVersion-edition-engineVersion; needed when
 *     there are verdicts
 * @param status new, in-review, discussed or follow-up
 * @param followUpOn a day, e.g. 2026-12-01; with the status follow-up, and only then
 * @param sharedNote the student reads it
 * @param confidentialNote only counsellors of the school read it
 */
@Schema(name = "ReviewChange")
record ReviewRequest(
    @Nullable String recommendation,
    @Nullable String status,
    @Nullable String followUpOn,
    @Nullable List<@Nullable VerdictRequest> verdicts,
    @Nullable String sharedNote,
    @Nullable String confidentialNote) {

  private static final int MOST_VERDICTS = 60;
  private static final int LONGEST_NOTE = 4000;
  private static final int LONGEST_VERDICT_NOTE = 1000;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  /**
   * One verdict.
   *
   * @param decision accept, widen, replace or dismiss
   * @param others one to five clusters to widen to, or the one that replaces
   * @param note for colleagues
   */
  @Schema(name = "VerdictChange")
  record VerdictRequest(
      @Nullable String cluster,
      @Nullable String decision,
      @Nullable String reason,
      @Nullable List<@Nullable String> others,
      @Nullable String note) {}

  /** What can be checked without looking anything up; the rest notes findings, too. */
  ReviewDraft read(Findings findings) {
    var pin = recommendation == null ? null : pin(findings, recommendation);
    var read = verdicts(findings);
    if (pin == null && !read.isEmpty()) {
      findings.add("#/recommendation", "Needed with verdicts: say which recommendation was seen.");
    }
    return new ReviewDraft(
        progress(findings),
        pin,
        read,
        Notes.read(findings, "#/sharedNote", sharedNote, LONGEST_NOTE),
        Notes.read(findings, "#/confidentialNote", confidentialNote, LONGEST_NOTE));
  }

  private static @Nullable RecommendationPin pin(Findings findings, String text) {
    var pin = RecommendationPin.read(text);
    if (pin.isEmpty()) {
      findings.add("#/recommendation", "profileVersion-edition-engineVersion, e.g. 2-1-2.");
    }
    return pin.orElse(null);
  }

  private Review.Progress progress(Findings findings) {
    var known =
        keyed(findings, "#/status", Review.Status.values(), Objects.requireNonNullElse(status, ""));
    var day = followUpOn == null ? null : day(findings, followUpOn);
    if (known == Review.Status.FOLLOW_UP && followUpOn == null) {
      findings.add("#/followUpOn", "Needed with the status follow-up.");
    } else if (known != Review.Status.FOLLOW_UP && followUpOn != null) {
      findings.add("#/followUpOn", "Only with the status follow-up.");
    }
    return new Review.Progress(known, day);
  }

  private static @Nullable LocalDate day(Findings findings, String text) {
    try {
      var day = LocalDate.parse(text);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeException _) {
      // No day at all: the finding below says what one looks like.
    }
    findings.add("#/followUpOn", "A day of this century, e.g. 2026-12-01.");
    return null;
  }

  private List<Verdict> verdicts(Findings findings) {
    var written = verdicts == null ? List.<@Nullable VerdictRequest>of() : verdicts;
    if (written.size() > MOST_VERDICTS) {
      findings.add("#/verdicts", "At most " + MOST_VERDICTS + ".");
      return List.of();
    }
    var read = new ArrayList<Verdict>();
    var judged = new HashSet<String>();
    for (var i = 0; i < written.size(); i++) {
      var one = written.get(i);
      if (one == null || one.cluster() == null) {
        findings.add(Findings.pointer("verdicts", i, "cluster"), "This is required.");
      } else {
        if (!judged.add(one.cluster())) {
          findings.add(Findings.pointer("verdicts", i, "cluster"), "Judged twice.");
        }
        read.add(verdict(findings, i, one.cluster(), one));
      }
    }
    return read;
  }

  private static Verdict verdict(Findings findings, int i, String cluster, VerdictRequest one) {
    var decision =
        keyed(
            findings,
            Findings.pointer("verdicts", i, "decision"),
            Verdict.Decision.values(),
            Objects.requireNonNullElse(one.decision(), ""));
    var why =
        keyed(
            findings,
            Findings.pointer("verdicts", i, "reason"),
            Verdict.Why.values(),
            Objects.requireNonNullElse(one.reason(), ""));
    return new Verdict(
        cluster,
        decision,
        why,
        others(findings, i, cluster, decision, one.others()),
        Notes.read(
            findings, Findings.pointer("verdicts", i, "note"), one.note(), LONGEST_VERDICT_NOTE));
  }

  private static List<String> others(
      Findings findings,
      int i,
      String cluster,
      Verdict.Decision decision,
      @Nullable List<@Nullable String> written) {
    var pointer = Findings.pointer("verdicts", i, "others");
    var others = new ArrayList<String>();
    for (var other : written == null ? List.<@Nullable String>of() : written) {
      if (other == null || other.equals(cluster) || others.contains(other)) {
        findings.add(pointer, "Other clusters than this one, each once.");
        return List.of();
      }
      others.add(other);
    }
    if (others.size() < decision.fewest() || others.size() > decision.most()) {
      findings.add(
          pointer,
          decision.most() == 0
              ? "None with this decision."
              : "From %d to %d with this decision.".formatted(decision.fewest(), decision.most()));
    }
    return others;
  }

  /** The value of this name; the first one stands in for a name that is none. */
  private static <T extends Keyed> T keyed(
      Findings findings, String pointer, T[] values, String name) {
    return Keyed.of(values, name)
        .orElseGet(() -> {
          findings.add(pointer, "One of " + Keyed.names(values) + ".");
          return values[0];
        });
  }

  /** Without notes, so that a log line can't hold them. */
  @Override
  public String toString() {
    return "ReviewRequest[" + recommendation + "]";
  }
}
