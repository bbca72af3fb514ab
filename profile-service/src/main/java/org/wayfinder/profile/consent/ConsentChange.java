package org.wayfinder.profile.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That consent was given or withdrawn, by whom and when. It is never changed; the newest one for a
 * purpose counts.
 *
 * @param wording id of the text that was in front of them
 * @param recordedBy id of the student, or of the admin who has the paper
 * @param paper null when the student did it here
 */
public record ConsentChange(
    Purpose purpose,
    boolean given,
    String wording,
    Instant at,
    String recordedBy,
    @Nullable Paper paper) {

  /** What was signed outside of this system; the school keeps the sheet. */
  public record Paper(Signer signedBy, LocalDate signedOn) {}

  /** Who signed; the name stands on the sheet, not here. */
  public enum Signer {
    STUDENT,
    GUARDIAN;

    /** The name in JSON and in the database. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The signer of this name. */
    public static Optional<Signer> of(String wireName) {
      return Arrays.stream(values()).filter(known -> known.wireName().equals(wireName)).findFirst();
    }
  }

  public ConsentChange {
    if (wording.isBlank() || recordedBy.isBlank()) {
      throw new IllegalArgumentException("a change says what was agreed to and who noted it");
    }
  }

  /** Whether it says the same as another one, whenever that was. */
  boolean repeats(ConsentChange before) {
    return purpose == before.purpose
        && given == before.given
        && wording.equals(before.wording)
        && recordedBy.equals(before.recordedBy)
        && (paper == null ? before.paper == null : paper.equals(before.paper));
  }
}
