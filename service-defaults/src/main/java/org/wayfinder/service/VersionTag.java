package org.wayfinder.service;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The strong entity tag of a versioned resource, {@code "<version>"}, and the precondition a writer
 * must send with it (RFC 9110: {@code If-Match}; RFC 6585: 428 when it is missing).
 */
public final class VersionTag {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

  private VersionTag() {}

  /** The {@code ETag} value of a version. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * The version that {@code If-Match} names.
   *
   * @throws ProblemException 428 without the header, 412 when it can't be a tag of ours
   */
  public static long required(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ProblemException(
          ProblemType.PRECONDITION_REQUIRED,
          "Send If-Match with the ETag of the version you are changing.");
    }
    var tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw stale();
    }
    return Long.parseLong(tag.group(1));
  }

  /** The answer to a writer whose version is no longer the newest. */
  public static ProblemException stale() {
    return new ProblemException(
        ProblemType.PRECONDITION_FAILED,
        "It was changed since you read it. Read it again, then repeat your change.");
  }
}
