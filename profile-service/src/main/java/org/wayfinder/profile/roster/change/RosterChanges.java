package org.wayfinder.profile.roster.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.person.PersonKind;
import org.wayfinder.profile.person.Role;
import org.wayfinder.profile.person.StudentsChanged;
import org.wayfinder.profile.roster.file.RosterFile;
import org.wayfinder.profile.roster.file.RosterProblem;
import org.wayfinder.profile.roster.staging.MongoRosterProblems;
import org.wayfinder.profile.student.Caseloads;
import org.wayfinder.service.request.IdSource;

/**
 * Compares a file with the roster, and changes the roster, a window at a time. Doing a window again
 * changes nothing more, so a job may repeat the last one after a crash.
 */
@Component
public final class RosterChanges {

  private static final int ATTEMPTS = 5;

  private final Comparison comparison;
  private final MongoRosterPeople people;
  private final RosterSchools schools;
  private final MongoRosterProblems problems;
  private final Caseloads caseloads;
  private final IdSource ids;
  private final ApplicationEventPublisher events;

  public RosterChanges(
      Comparison comparison,
      MongoRosterPeople people,
      RosterSchools schools,
      MongoRosterProblems problems,
      Caseloads caseloads,
      IdSource ids,
      ApplicationEventPublisher events) {
    this.comparison = comparison;
    this.people = people;
    this.schools = schools;
    this.problems = problems;
    this.caseloads = caseloads;
    this.ids = ids;
    this.events = events;
  }

  /**
   * Part of a list of people.
   *
   * @param after the id it begins after; null for the beginning
   * @param size how many on either side
   */
  public record Part(String importId, PersonKind kind, @Nullable String after, int size) {}

  /**
   * What came of it.
   *
   * @param rows how many of the file it was
   * @param end the id after which to go on; null when there are no more
   */
  public record Outcome(Tally tally, int rows, @Nullable String end) {}

  /** What the file would change of schools. */
  public Tally compareSchools(String importId) {
    return schools.compare(importId);
  }

  /** Makes and renames schools. */
  public void changeSchools(String importId) {
    schools.apply(importId);
  }

  /** Counts what the file would change, keeps what is wrong and changes nothing. */
  public Outcome compare(Part part) {
    var window = window(part);
    problems.add(part.importId(), wrong(window));
    var tally = Tally.NONE;
    for (var difference : window.differences()) {
      tally = tally.plus(tally(difference));
    }
    return new Outcome(tally, window.rows(), window.end());
  }

  private static Tally tally(Difference difference) {
    return switch (difference) {
      case Difference.Added _ -> Tally.ADDED;
      case Difference.Changed _ -> Tally.CHANGED;
      case Difference.Unchanged _ -> Tally.UNCHANGED;
      case Difference.Left _ -> Tally.LEFT;
      case Difference.Wrong _ -> Tally.NONE;
    };
  }

  private static List<RosterProblem> wrong(Comparison.Window window) {
    return only(window, Difference.Wrong.class).stream().map(Difference.Wrong::problem).toList();
  }

  /** Ends the access of those whom the file has no more. */
  public Outcome leave(Part part) {
    for (var attempt = 1; ; attempt++) {
      var window = window(part);
      var left = only(window, Difference.Left.class).stream().map(Difference.Left::before).toList();
      var written = part.kind() == PersonKind.STUDENT ? people.leave(left) : people.dismiss(left);
      if (part.kind() == PersonKind.STAFF) {
        left.forEach(member -> caseloads.dissolve(member.id()));
      } else if (!left.isEmpty()) {
        events.publishEvent(new StudentsChanged());
      }
      if (!written.missed()) {
        return new Outcome(Tally.NONE, window.rows(), window.end());
      }
      requireMore(attempt);
    }
  }

  /** Brings in those who are new, and changes those of whom the file says something else. */
  public Outcome enter(Part part) {
    Set<Long> failed = new HashSet<>();
    for (var attempt = 1; ; attempt++) {
      var window = window(part);
      if (!enter(part, window, failed)) {
        return new Outcome(Tally.NONE, window.rows(), window.end());
      }
      requireMore(attempt);
    }
  }

  /** Makes the changes of a window, and tells whether to look at it again. */
  private boolean enter(Part part, Comparison.Window window, Set<Long> failed) {
    var added =
        only(window, Difference.Added.class).stream()
            .filter(one -> !failed.contains(one.line()))
            .toList();
    var changed =
        only(window, Difference.Changed.class).stream()
            .filter(one -> !failed.contains(one.line()))
            .toList();
    var written =
        people.write(added.stream().map(one -> identified(one.after())).toList(), changed);
    var taken = new ArrayList<RosterProblem>();
    for (var position : written.taken()) {
      var line =
          position < added.size()
              ? added.get(position).line()
              : changed.get(position - added.size()).line();
      failed.add(line);
      taken.add(taken(line));
    }
    problems.add(part.importId(), taken);
    changed.forEach(this::dissolveIfOver);
    if (part.kind() == PersonKind.STUDENT && added.size() + changed.size() > 0) {
      events.publishEvent(new StudentsChanged());
    }
    return written.missed();
  }

  private static RosterProblem taken(long line) {
    return new RosterProblem(
        RosterFile.USERS.fileName(),
        line,
        "sourcedId",
        "Somebody else had the login or the id at that moment. If the file moves it from one to"
            + " the other, import it once more.");
  }

  private RosterPerson identified(RosterPerson person) {
    return new RosterPerson(
        ids.next(person.kind() == PersonKind.STUDENT ? "stu_" : "stf_"),
        person.kind(),
        person.sourcedId(),
        person.schoolId(),
        person.login(),
        person.loginKey(),
        person.name(),
        person.roles(),
        person.grade(),
        person.counsellorIds(),
        person.importedCounsellorIds(),
        false,
        1);
  }

  /** Who is a counsellor of that school no more has no caseload there. */
  private void dissolveIfOver(Difference.Changed change) {
    var was = change.before().roles().contains(Role.COUNSELLOR);
    var is =
        change.after().roles().contains(Role.COUNSELLOR)
            && Objects.equals(change.before().schoolId(), change.after().schoolId());
    if (was && !is) {
      caseloads.dissolve(change.before().id());
    }
  }

  private Comparison.Window window(Part part) {
    return comparison.window(part.importId(), part.kind(), part.after(), part.size());
  }

  private static <D extends Difference> List<D> only(Comparison.Window window, Class<D> kind) {
    return window.differences().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static void requireMore(int attempt) {
    if (attempt >= ATTEMPTS) {
      throw new IllegalStateException("the roster keeps changing under the import");
    }
  }
}
