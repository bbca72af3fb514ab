package org.wayfinder.profile.accesslog;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.wayfinder.profile.person.StudentBelongings;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * Writes down each read of a student's record by somebody else, before there is an answer: where it
 * can't be written there is none. Two reads at once want the same number, which only one gets; the
 * other chains itself to it.
 */
@Service
public final class AccessLog implements StudentBelongings {

  private static final int ATTEMPTS = 50;

  private final MongoAccessStore store;
  private final Clock clock;

  AccessLog(MongoAccessStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Notes that somebody read something of one student. */
  public void student(String readerId, String what, String studentId) {
    var pseudonym = store.pseudonyms(List.of(studentId)).getOrDefault(studentId, studentId);
    append(pseudonym, readerId, what, List.of(pseudonym));
  }

  /**
   * Notes that somebody read a page of a list, as one entry in the list's own chain.
   *
   * @param list what tells this list from all others
   */
  public void page(String readerId, String what, String list, List<String> studentIds) {
    if (studentIds.isEmpty()) {
      return;
    }
    var chain = store.pseudonyms(List.of(list)).getOrDefault(list, list);
    var shown = store.pseudonyms(studentIds).values().stream().sorted().toList();
    append(chain, readerId, what, shown);
  }

  private void append(String chain, String readerId, String what, List<String> shown) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      if (store.append(AccessEntry.after(store.newest(chain), chain, now, readerId, what, shown))) {
        return;
      }
    }
    throw new ProblemException(
        ProblemType.UNAVAILABLE, "The access can't be logged just now, so nothing is shown.");
  }

  /** Up to {@code limit} reads of the student's record, the newest first. */
  public List<AccessEntry> of(String studentId, @Nullable String after, int limit) {
    var before = after == null ? null : position(after);
    return store
        .pseudonym(studentId)
        .map(pseudonym -> store.showing(pseudonym, before, limit))
        .orElse(List.of());
  }

  /** Where the page after this entry goes on. */
  public static String key(AccessEntry entry) {
    return entry.at().toEpochMilli() + " " + entry.id();
  }

  private static MongoAccessStore.Position position(String key) {
    int space = key.indexOf(' ');
    if (space > 0) {
      try {
        var at = Instant.ofEpochMilli(Long.parseLong(key.substring(0, space)));
        return new MongoAccessStore.Position(at, key.substring(space + 1));
      } catch (NumberFormatException _) {
        // Not one of ours, as below.
      }
    }
    throw new ProblemException(
        ProblemType.INVALID_CURSOR, "Take 'after' from the 'next' of the page before.");
  }

  /**
   * Whether a student's chain is as it was written.
   *
   * @param entries how many there are up to the first that is not as it was written
   * @param newestHash of the last of them; whoever notes it can tell later that none was cut off
   */
  public record Verification(boolean intact, long entries, @Nullable String newestHash) {}

  /** Goes through the student's own chain from its beginning. */
  public Verification verify(String studentId) {
    var walk = new Walk();
    store.pseudonym(studentId).ifPresent(pseudonym -> store.chain(pseudonym, walk));
    var last = walk.last;
    return last == null
        ? new Verification(walk.intact, 0, null)
        : new Verification(walk.intact, last.number(), last.hash());
  }

  /** Follows a chain until an entry is not what was written after the one before. */
  private static final class Walk implements Predicate<AccessEntry> {

    private @Nullable AccessEntry last;
    private boolean intact = true;

    @Override
    public boolean test(AccessEntry entry) {
      intact = entry.follows(last);
      if (intact) {
        last = entry;
      }
      return intact;
    }
  }

  /** Destroys what ties the student to the entries, which stay. */
  @Override
  public void forget(String studentId) {
    store.forget(studentId);
  }
}
