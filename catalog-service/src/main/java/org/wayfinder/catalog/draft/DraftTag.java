package org.wayfinder.catalog.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayfinder.service.request.Fingerprint;

/**
 * The version of what an editor sees: of the draft and of what is published beneath it, so that a
 * change made on either by somebody else is noticed. Fits {@link org.wayfinder.service.VersionTag}.
 */
final class DraftTag {

  private static final long MODULUS = 1_000_000_000_000_000_000L;
  private static final int HEX_DIGITS = 15;

  private DraftTag() {}

  /** The version of one thing. */
  static long of(Optional<String> published, @Nullable DraftChange change) {
    return number(
        DraftChange.fingerprint(published) + "/" + (change == null ? "" : change.revision()));
  }

  /** The version of the draft as a whole. */
  static long of(String publishedHash, List<DraftChange> changes) {
    return number(
        changes.stream()
            .map(change -> change.key().path() + " " + change.revision())
            .sorted()
            .collect(Collectors.joining("\n", publishedHash + "\n", "")));
  }

  private static long number(String state) {
    return Long.parseLong(Fingerprint.of(state).substring(0, HEX_DIGITS), 16) % MODULUS;
  }
}
