package org.wayfinder.recommendation.deadletter;

import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayfinder.service.Page;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** What a request for dead letters asks for, checked. */
record DeadLetterQuery(
    DeadLetterState state,
    @Nullable String cause,
    DeadLetterStore.@Nullable Cursor after,
    int limit) {

  private static final Pattern CAUSE = Pattern.compile("[a-z][a-z-]{0,39}");
  private static final Pattern CURSOR = Pattern.compile("(\\d{1,15})/(.+)");

  static DeadLetterQuery of(
      @Nullable String state,
      @Nullable String cause,
      @Nullable String after,
      @Nullable Integer limit) {
    return new DeadLetterQuery(
        state == null ? DeadLetterState.WAITING : state(state),
        cause == null ? null : cause(cause),
        cursor(after),
        Page.limit(limit));
  }

  /** A cause as headers and lists have it; whether there is one of that name, the list says. */
  static String cause(String asked) {
    if (!CAUSE.matcher(asked).matches()) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST, "'cause' must be one of the causes in the list.");
    }
    return asked;
  }

  static String key(DeadLetter letter) {
    return letter.setAsideAt().toEpochMilli() + "/" + letter.id();
  }

  private static DeadLetterState state(String asked) {
    return DeadLetterState.of(asked)
        .orElseThrow(() ->
            new ProblemException(
                ProblemType.MALFORMED_REQUEST,
                "'state' must be one of "
                    + Arrays.stream(DeadLetterState.values())
                        .map(DeadLetterState::key)
                        .collect(Collectors.joining(", "))
                    + "."));
  }

  private static DeadLetterStore.@Nullable Cursor cursor(@Nullable String after) {
    var key = Page.key(after);
    if (key == null) {
      return null;
    }
    var parts = CURSOR.matcher(key);
    if (!parts.matches()) {
      throw new ProblemException(
          ProblemType.INVALID_CURSOR, "Take 'after' from the 'next' of the page before.");
    }
    return new DeadLetterStore.Cursor(
        Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2));
  }
}
