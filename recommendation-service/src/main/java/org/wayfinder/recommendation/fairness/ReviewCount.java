package org.wayfinder.recommendation.fairness;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.edition.Edition;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.review.ReviewStore;
import org.wayfinder.recommendation.review.Verdict;
import org.wayfinder.recommendation.student.StudentRecord;

/**
 * Counts the verdicts of the newest reviews of one school's students, of all of them, so that
 * nothing depends on who has been ranked. Kept in the form of a card: what is true of a student
 * stands where a card has a cluster.
 */
final class ReviewCount implements Subject.Count {

  /** Some cluster of the framework was widened. */
  static final String WIDENED = "widened";

  /** Some cluster of the framework was judged. */
  static final String REVIEWED = "reviewed";

  /** Some was judged and none widened: with it small, the other two would tell it. */
  static final String NOT_WIDENED = "not-widened";

  private static final String LEDGER = "/ledger";
  private static final String ACCEPTED = "accepted";
  private static final String NOT_JUDGED = "not-judged";
  private static final List<String> KEYS = List.of(WIDENED, REVIEWED, NOT_WIDENED);

  private final ReviewStore reviews;
  private final String schoolId;
  private final int edition;
  private final int engineVersion;
  private final Map<String, Counts> frameworks = new LinkedHashMap<>();
  private final TreeMap<String, Integer> alike = new TreeMap<>();
  private int students;

  /** Of one framework. */
  private record Counts(Set<String> clusters, ExposureCount widened, ExposureCount ledger) {}

  ReviewCount(ReviewStore reviews, String schoolId, Edition edition, int engineVersion) {
    this.reviews = reviews;
    this.schoolId = schoolId;
    this.edition = edition.number();
    this.engineVersion = engineVersion;
    for (var framework : edition.compiled().frameworkIds(schoolId)) {
      var own = clusters(edition, framework);
      frameworks.put(
          framework,
          new Counts(
              Set.copyOf(own),
              new ExposureCount(KEYS),
              new ExposureCount(own.stream().flatMap(ReviewCount::ledgerKeys).toList())));
    }
  }

  private static List<String> clusters(Edition edition, String framework) {
    return edition.content().clusters().stream()
        .filter(cluster -> cluster.framework().equals(framework))
        .map(EditionContent.Cluster::id)
        .toList();
  }

  /** What is counted of a cluster in the ledger. */
  private static Stream<String> ledgerKeys(String cluster) {
    return Stream.concat(
        Stream.of(accepted(cluster), notJudged(cluster)),
        Stream.of(Verdict.Why.values()).map(why -> disagreed(cluster, why)));
  }

  /** The cluster was accepted. */
  static String accepted(String cluster) {
    return cluster + ":" + ACCEPTED;
  }

  /** No verdict says anything of the cluster. */
  static String notJudged(String cluster) {
    return cluster + ":" + NOT_JUDGED;
  }

  /** The cluster was widened, replaced or dismissed for this reason. */
  static String disagreed(String cluster, Verdict.Why why) {
    return cluster + ":" + why.key();
  }

  @Override
  public void add(List<StudentRecord> page) {
    var newest = reviews.newest(page.stream().map(StudentRecord::studentId).toList());
    for (var student : page) {
      var review = newest.get(student.studentId());
      add(student.group(), review == null ? List.of() : review.verdicts());
    }
  }

  private void add(@Nullable String group, List<Verdict> verdicts) {
    students++;
    var kind =
        verdicts.stream()
            .map(verdict ->
                verdict.cluster() + " " + verdict.decision().key() + " " + verdict.why().key())
            .sorted()
            .collect(Collectors.joining("\n"));
    alike.merge((group == null ? "" : group) + "\n" + kind, 1, Integer::sum);
    for (var counts : frameworks.values()) {
      var own = counts.clusters();
      var judged = verdicts.stream().filter(verdict -> own.contains(verdict.cluster())).toList();
      counts.widened().add(group, widening(judged));
      counts.ledger().add(null, ledger(own, judged));
    }
  }

  private static Set<String> widening(List<Verdict> judged) {
    if (judged.isEmpty()) {
      return Set.of();
    }
    Predicate<Verdict> widens = verdict -> verdict.decision() == Verdict.Decision.WIDEN;
    return Set.of(REVIEWED, judged.stream().anyMatch(widens) ? WIDENED : NOT_WIDENED);
  }

  private static Set<String> ledger(Set<String> clusters, List<Verdict> judged) {
    var keys = clusters.stream().map(ReviewCount::notJudged).collect(Collectors.toSet());
    var said = new HashSet<String>();
    for (var verdict : judged) {
      var cluster = verdict.cluster();
      keys.remove(notJudged(cluster));
      said.add(verdict.agrees() ? accepted(cluster) : disagreed(cluster, verdict.why()));
    }
    keys.addAll(said);
    return keys;
  }

  @Override
  public Tally tally() {
    return students < ExposureCount.FEWEST ? Tally.EMPTY : new Tally(alike);
  }

  @Override
  public FairnessCard card(Instant countedAt) {
    var shown = new LinkedHashMap<String, List<Exposure>>();
    frameworks.forEach((framework, counts) -> {
      shown.put(framework, counts.widened().shown());
      shown.put(framework + LEDGER, counts.ledger().shown());
    });
    return new FairnessCard(schoolId, countedAt, edition, engineVersion, shown);
  }

  /** The part of a card that says how often counsellors widened, by framework. */
  static Map<String, List<Exposure>> widened(FairnessCard card) {
    var parts = new LinkedHashMap<String, List<Exposure>>();
    card.frameworks()
        .forEach((name, groups) -> {
          if (!name.endsWith(LEDGER)) {
            parts.put(name, groups);
          }
        });
    return parts;
  }

  /** The clusters of a ledger, in order of their ids. */
  static List<String> ledgerClusters(Exposure ledger) {
    var end = notJudged("");
    return ledger.clusters().stream()
        .map(Exposure.Cluster::id)
        .filter(key -> key.endsWith(end))
        .map(key -> key.substring(0, key.length() - end.length()))
        .toList();
  }

  /** The part of a card that is the ledger, of everybody, by framework. */
  static Map<String, Exposure> ledgers(FairnessCard card) {
    var parts = new LinkedHashMap<String, Exposure>();
    card.frameworks()
        .forEach((name, groups) -> {
          if (name.endsWith(LEDGER)) {
            parts.put(name.substring(0, name.length() - LEDGER.length()), groups.getFirst());
          }
        });
    return parts;
  }
}
