package org.wayfinder.service.request;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import tools.jackson.databind.json.JsonMapper;

/** Reads the {@code Idempotency-Key} header of requests that create something. */
public final class CreationKeys {

  /** The header's name. */
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,200}");

  private final JsonMapper json;

  public CreationKeys(JsonMapper json) {
    this.json = json;
  }

  /**
   * The key of a request, or null when its sender takes the risk of creating twice.
   *
   * @param callerId keys of different callers never meet
   * @param scope what is created, e.g. {@code schools/sch_1/staff}
   * @throws ProblemException 400 when the header is no usable key
   */
  public @Nullable CreationKey read(
      String callerId, String scope, @Nullable String header, Object body) {
    if (header == null) {
      return null;
    }
    if (!FORM.matcher(header).matches()) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST,
          HEADER + " must be 1 to 200 visible ASCII characters, e.g. a random UUID.");
    }
    return new CreationKey(
        callerId + " " + scope + " " + header, Fingerprint.of(json.writeValueAsBytes(body)));
  }
}
