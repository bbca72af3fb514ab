package org.wayfinder.profile.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything one student has agreed to or taken back, under the rules of their school.
 *
 * @param bornOn null where the school doesn't say; then the student counts as old enough
 * @param changes in the order in which they were noted
 */
public record StudentConsents(
    String studentId, ConsentRules rules, @Nullable LocalDate bornOn, List<ConsentChange> changes) {

  /** Enough for anybody who thinks twice, and a bound for the record they are kept in. */
  static final int MAX_CHANGES = 200;

  public StudentConsents {
    changes = List.copyOf(changes);
  }

  /** What counts for the purpose; empty while nobody has said anything. */
  public Optional<ConsentChange> newest(Purpose purpose) {
    return changes.reversed().stream().filter(change -> change.purpose() == purpose).findFirst();
  }

  /** Whether the data may be used for it: what was said last, else what the school holds to. */
  public boolean permits(Purpose purpose) {
    return newest(purpose).map(ConsentChange::given).orElse(!rules.required());
  }

  /** Whether the student decides on this day, and nobody else has to. */
  public boolean decidesOn(LocalDate today) {
    return bornOn == null || !bornOn.plusYears(rules.age()).isAfter(today);
  }

  /** Whether this says nothing that isn't known. */
  public boolean knows(ConsentChange change) {
    return newest(change.purpose()).filter(change::repeats).isPresent();
  }

  /** Whether there is room for another yes; a no always finds some. */
  public boolean full() {
    return changes.size() >= MAX_CHANGES;
  }
}
