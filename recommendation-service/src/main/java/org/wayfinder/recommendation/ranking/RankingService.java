package org.wayfinder.recommendation.ranking;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.recommendation.edition.Edition;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.engine.RankingEngine;
import org.wayfinder.recommendation.student.Forgetting;
import org.wayfinder.recommendation.student.StudentRecord;
import org.wayfinder.recommendation.student.StudentState;
import org.wayfinder.recommendation.student.StudentStore;
import org.wayfinder.recommendation.updates.RecommendationUpdate;

/**
 * States in, ranks out. A batch costs one read and three bulk writes however many students it
 * holds. Doing a batch again changes nothing and announces the same, which is what makes "at least
 * once" safe: whoever crashes between the write and the news is made good by the repetition.
 */
public final class RankingService {

  private static final Logger log = LoggerFactory.getLogger(RankingService.class);

  private final StudentStore students;
  private final RecommendationStore recommendations;
  private final Editions editions;
  private final ReadModel readModel;
  private final SchoolFrameworks schools;
  private final List<Forgetting> forgetting;
  private final List<RankingHearer> hearers;
  private final Clock clock;

  RankingService(
      StudentStore students,
      RecommendationStore recommendations,
      Editions editions,
      SchoolFrameworks schools,
      List<Forgetting> forgetting,
      List<RankingHearer> hearers,
      Clock clock) {
    this.students = students;
    this.readModel = new ReadModel(students);
    this.recommendations = recommendations;
    this.editions = editions;
    this.schools = schools;
    this.forgetting = List.copyOf(forgetting);
    this.hearers = List.copyOf(hearers);
    this.clock = clock;
  }

  /**
   * What came of a batch.
   *
   * @param updates the newest recommendation of each student who has one, to be announced
   * @param failed students whom the engine failed on, which is a fault of ours
   */
  public record Outcome(List<RecommendationUpdate> updates, Set<String> failed) {}

  /**
   * States that were taken in and ranked; nothing of the ranks is stored yet.
   *
   * @param erased students who are gone, and whose recommendations must go
   * @param known the others, ranked or not
   */
  public record Ranked(
      Set<String> erased,
      List<StudentRecord> known,
      Map<String, Recommendation> recommendations,
      Set<String> failed) {}

  /** {@link #rank} and then {@link #store}. */
  public Outcome apply(Collection<StudentState> states) {
    return store(rank(states));
  }

  /**
   * Takes in states in any order, several of one student included, and ranks each student once. Not
   * done before {@link #store} is, but that may run on another thread while the next states are
   * ranked, as long as what is ranked is stored one after the other, in the same order.
   */
  public Ranked rank(Collection<StudentState> states) {
    return rankKnown(readModel.hear(states).values());
  }

  /**
   * Ranks students as they are stored, with the newest edition. Those who have no profile are
   * passed over. Not done before {@link #storeAgain} is.
   */
  public Ranked rankKnown(Collection<StudentRecord> known) {
    var erased = new HashSet<String>();
    var failed = new HashSet<String>();
    var ranked = new LinkedHashMap<String, Recommendation>();
    for (var student : known) {
      var profile = student.profile();
      if (student.erased()) {
        erased.add(student.studentId());
      } else if (profile != null) {
        var edition = editions.requireCurrent();
        try {
          ranked.put(student.studentId(), recommend(student, profile, edition));
        } catch (RuntimeException e) {
          log.error("The engine failed on version {} of a profile", profile.number(), e);
          failed.add(student.studentId());
        }
      }
    }
    var there = known.stream().filter(student -> !student.erased()).toList();
    return new Ranked(erased, there, ranked, failed);
  }

  /** Stores what was ranked and says what the newest recommendations are now. */
  public Outcome store(Ranked ranked) {
    return storeHistory(storeNewest(ranked));
  }

  /**
   * The first half of {@link #store}: what is newest, and what is newest now. The other half may
   * run on another thread, while the newest of the next states is stored.
   */
  public Ranked storeNewest(Ranked ranked) {
    var stored = new LinkedHashMap<>(ranked.recommendations());
    store(stored);
    recommendations.withdrawNewest(withdrawn(ranked.known()));
    return new Ranked(ranked.erased(), ranked.known(), stored, ranked.failed());
  }

  /**
   * The other half of {@link #store}: what will still be known when it is not the newest. Who is
   * erased is removed here, when nothing that was ranked before can come after it. Who may not be
   * ranked any more is removed from each half in its turn, since they may come back in the next
   * batch.
   */
  public Outcome storeHistory(Ranked newest) {
    erase(newest.erased());
    var recommended = newest.recommendations().values();
    recommendations.addToHistory(recommended);
    recommendations.withdrawHistory(withdrawn(newest.known()));
    hearers.forEach(hearer -> hearer.stored(newest.known(), recommended));
    return new Outcome(recommended.stream().map(Recommendation::update).toList(), newest.failed());
  }

  /**
   * Stores what was ranked beside the students' own worker. It may have erased some of them in the
   * meantime, or heard that they may not be ranked, who would be back now: what was just stored of
   * these is removed again.
   */
  public Outcome storeAgain(Ranked ranked) {
    var outcome = store(ranked);
    var ids = ranked.known().stream().map(StudentRecord::studentId).toList();
    var gone = students.erased(ids);
    erase(gone);
    var withdrawn = students.withdrawn(ids);
    if (!withdrawn.isEmpty()) {
      recommendations.erase(withdrawn);
      var now = students.find(withdrawn).values();
      hearers.forEach(hearer -> hearer.stored(now, List.of()));
      gone = new HashSet<>(gone);
      gone.addAll(withdrawn);
    }
    var unseen = gone;
    return new Outcome(
        outcome.updates().stream().filter(update -> !unseen.contains(update.studentId())).toList(),
        outcome.failed());
  }

  private static List<String> withdrawn(Collection<StudentRecord> known) {
    return known.stream()
        .filter(student -> !student.profiling())
        .map(StudentRecord::studentId)
        .toList();
  }

  private void erase(Set<String> gone) {
    if (!gone.isEmpty()) {
      forgetting.forEach(keeper -> keeper.erase(gone));
    }
  }

  /** The recommendation for a profile that is asked about now; nothing is stored. */
  public Recommendation compute(String studentId, int profileVersion, Profile profile) {
    var version = new StudentState.Version(profileVersion, profile);
    var edition = editions.requireCurrent();
    var student = StudentRecord.unknown(studentId);
    if (!edition.content().schools().isEmpty()) { // else it makes no difference who asks
      student = students.find(List.of(studentId)).getOrDefault(studentId, student);
    }
    return recommend(student, version, edition);
  }

  private Recommendation recommend(
      StudentRecord student, StudentState.Version profile, Edition edition) {
    return new Recommendation(
        student.studentId(),
        profile.number(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        RankingEngine.rank(profile.profile(), edition.compiled(), student.schoolId()));
  }

  /**
   * Stores what was ranked; where someone is ahead, or the student has changed schools since, ranks
   * anew from what is newest on both sides. Whoever writes last has looked at the roster after it.
   */
  private void store(Map<String, Recommendation> ranked) {
    var open = recommendations.putNewest(ranked.values());
    open = open.isEmpty() ? schools.moved(ranked.values()) : open;
    while (!open.isEmpty()) {
      open = recommendations.putNewest(rankAnew(open, ranked));
      open = open.isEmpty() ? schools.moved(ranked.values()) : open;
    }
  }

  private List<Recommendation> rankAnew(Set<String> refused, Map<String, Recommendation> ranked) {
    var stored = recommendations.newest(refused);
    var known = students.find(refused);
    var again = new ArrayList<Recommendation>();
    for (var studentId : refused) {
      var student = known.getOrDefault(studentId, StudentRecord.unknown(studentId));
      var profile = student.profile();
      var ahead = stored.get(studentId);
      if (profile == null) {
        ranked.remove(studentId); // erased in the meantime
        continue;
      }
      var edition = editions.requireCurrent();
      if (ahead != null && ahead.edition() > edition.number()) {
        edition = editions.get(ahead.edition());
      }
      if (ahead != null && isAhead(ahead, student, profile.number(), edition.number())) {
        ranked.put(studentId, ahead); // already better than what we could write
        continue;
      }
      var anew = recommend(student, profile, edition);
      ranked.put(studentId, anew);
      again.add(anew);
    }
    return again;
  }

  /** Whether nothing we can compute would be newer: our profile is behind, or both are the same. */
  private boolean isAhead(
      Recommendation stored, StudentRecord student, int profileVersion, int edition) {
    return stored.profileVersion() > profileVersion
        || (stored.profileVersion() == profileVersion
            && stored.edition() >= edition
            && stored.engineVersion() >= editions.engineVersion()
            && schools.fits(stored, student));
  }
}
