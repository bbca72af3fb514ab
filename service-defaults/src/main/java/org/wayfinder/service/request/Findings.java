package org.wayfinder.service.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayfinder.service.FieldProblem;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * What is wrong with the content of one request body, collected so that its sender hears of
 * everything at once. Reading a value that is wrong notes a finding and gives a stand-in; the
 * stand-ins go nowhere because {@link #throwIfAny} ends the request.
 */
public final class Findings {

  private static final int MAX_FINDINGS = 50;

  private final List<FieldProblem> found = new ArrayList<>();

  /** Notes one finding; beyond fifty nobody reads on. */
  public void add(String pointer, String detail) {
    if (found.size() < MAX_FINDINGS) {
      found.add(new FieldProblem(pointer, detail));
    }
  }

  /** A required line of text, stripped, without control characters. */
  public String text(String pointer, @Nullable String value, int maxLength) {
    var text = value == null ? "" : value.strip();
    if (text.isEmpty()) {
      add(pointer, "This is required.");
    } else if (text.length() > maxLength) {
      add(pointer, "At most " + maxLength + " characters.");
    } else if (text.codePoints().anyMatch(Character::isISOControl)) {
      add(pointer, "Control characters are not allowed.");
    }
    return text;
  }

  /** A number in a range, or null when there is none. */
  public @Nullable Double number(String pointer, @Nullable Double value, double min, double max) {
    if (value == null) {
      return null;
    }
    if (!(value >= min && value <= max)) {
      add(pointer, "Must be a number from %s to %s.".formatted(plain(min), plain(max)));
      return min;
    }
    return value;
  }

  /** A whole number in a range, or null when there is none. */
  public @Nullable Integer whole(String pointer, @Nullable Integer value, int min, int max) {
    var checked = number(pointer, value == null ? null : value.doubleValue(), min, max);
    return checked == null ? null : checked.intValue();
  }

  /** Whether nothing has been found so far. */
  public boolean none() {
    return found.isEmpty();
  }

  /**
   * Ends the request when anything was found.
   *
   * @throws ProblemException 422 with every finding
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new ProblemException(
          ProblemType.VALIDATION_FAILED, "The content breaks a rule; see 'errors'.", found);
    }
  }

  /** A JSON pointer (RFC 6901) in its URI fragment form. */
  public static String pointer(Object... steps) {
    var pointer = new StringBuilder("#");
    for (var step : steps) {
      pointer.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  private static String plain(double bound) {
    return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
  }
}
