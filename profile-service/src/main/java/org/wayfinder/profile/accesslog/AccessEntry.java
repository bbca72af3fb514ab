package org.wayfinder.profile.accesslog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayfinder.service.request.Fingerprint;

/**
 * One read, chained to the one before it: whoever changes or removes an entry breaks every hash
 * after it. Students stand in it by pseudonyms only.
 *
 * @param chain the pseudonym of the student, or of the list, whose chain it is in
 * @param number from 1, without gaps
 * @param shown the pseudonyms of the students who were shown
 * @param hash SHA-256 of all of this and the hash before, in hex
 */
public record AccessEntry(
    String chain,
    long number,
    Instant at,
    String readerId,
    String what,
    List<String> shown,
    String hash) {

  public AccessEntry {
    shown = List.copyOf(shown);
  }

  /** The entry that follows another one in a chain, or begins it. */
  static AccessEntry after(
      @Nullable AccessEntry before,
      String chain,
      Instant at,
      String readerId,
      String what,
      List<String> shown) {
    long number = before == null ? 1 : before.number + 1;
    var hash =
        Fingerprint.of(
            String.join(
                "\n",
                before == null ? "" : before.hash,
                chain,
                Long.toString(number),
                Long.toString(at.toEpochMilli()),
                readerId,
                what,
                String.join(",", shown)));
    return new AccessEntry(chain, number, at, readerId, what, shown, hash);
  }

  /** Whether this is, to the letter, what was written after the other one. */
  boolean follows(@Nullable AccessEntry before) {
    return equals(after(before, chain, at, readerId, what, shown));
  }

  /** Unique, and taken by the first who writes it. */
  String id() {
    return chain + "/" + number;
  }
}
