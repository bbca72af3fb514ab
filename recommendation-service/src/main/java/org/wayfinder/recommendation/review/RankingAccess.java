package org.wayfinder.recommendation.review;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.wayfinder.recommendation.access.ProfileClient;
import org.wayfinder.recommendation.access.Reading;
import org.wayfinder.recommendation.access.Relation;
import org.wayfinder.recommendation.access.StudentAccess;
import org.wayfinder.recommendation.storage.StoreUnavailableException;
import org.wayfinder.service.Caller;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.remote.RecentAnswers;
import org.wayfinder.service.remote.RemoteUnavailableException;

/**
 * Decides who may see what the engine says of a student: whoever may see the student, and of the
 * counsellors of a school that reviews blind first, those who have noted a view of their own. Of a
 * student who may not be ranked nobody sees anything, whatever is still on its way to be removed.
 */
public final class RankingAccess {

  private final StudentAccess access;
  private final MongoViewStore views;
  private final RecentAnswers<String, Boolean> blindFirst;
  private final MongoReviewSettingsStore settings;

  RankingAccess(
      StudentAccess access,
      MongoViewStore views,
      MongoReviewSettingsStore settings,
      Duration remember) {
    this.access = access;
    this.views = views;
    this.settings = settings;
    this.blindFirst = new RecentAnswers<>(remember, System::nanoTime);
  }

  /**
   * Lets pass who may see the student's ranking at this moment. When it returns, what is about to
   * be shown to somebody else than the student is in the student's access log.
   */
  public void require(Caller caller, String studentId, Reading reading) {
    requireVisible(caller, studentId);
    access.logged(caller, studentId, reading);
  }

  private void requireVisible(Caller caller, String studentId) {
    if (access.rankedRelation(caller, studentId) != Relation.SELF) {
      requireView(caller, studentId);
    }
  }

  /**
   * Refuses a counsellor who has yet to note a view of a student, for what holds the ranking beside
   * other things and is logged as what it is.
   */
  public void requireView(Caller caller, String studentId) {
    if (isHidden(access.requirePerson(caller), studentId)) {
      throw ReviewProblems.viewFirst();
    }
  }

  /** Whether the caller may still see the ranking; no whenever that can't be found out. */
  public boolean maySee(Caller caller, String studentId) {
    return passes(() -> requireVisible(caller, studentId));
  }

  /** {@link #maySee}, of what is about to be shown; no whenever that can't be logged, too. */
  public boolean mayShow(Caller caller, String studentId, Reading reading) {
    return passes(() -> require(caller, studentId, reading));
  }

  private static boolean passes(Runnable door) {
    try {
      door.run();
      return true;
    } catch (ProblemException | RemoteUnavailableException | StoreUnavailableException _) {
      return false;
    }
  }

  /** Those of the students, all to be seen by the caller, whose rankings are not, yet. */
  public Set<String> hidden(Caller caller, Collection<String> studentIds) {
    var person = access.requirePerson(caller);
    if (!reviewsBlind(person)) {
      return Set.of();
    }
    var hidden = new HashSet<>(studentIds);
    hidden.removeAll(views.viewed(studentIds, person.id()));
    return hidden;
  }

  /** Whose rankings the caller may see, of all students that are the caller's to see. */
  public Predicate<String> visible(Caller caller) {
    var person = access.requirePerson(caller);
    return reviewsBlind(person) ? views.viewedBy(person.id())::contains : _ -> true;
  }

  /** Whether the person has yet to note a view of the student. */
  boolean isHidden(ProfileClient.Person person, String studentId) {
    return reviewsBlind(person) && views.find(studentId, person.id()).isEmpty();
  }

  /** Whether the person has to note views before seeing rankings. */
  boolean reviewsBlind(ProfileClient.Person person) {
    var school = person.schoolId();
    return school != null
        && person.has(StudentAccess.COUNSELLOR)
        && blindFirst.get(school, () -> settings.find(school).blindFirst());
  }
}
