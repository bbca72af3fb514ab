package org.wayfinder.catalog.onet;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out which release a zip is: by its folder, by its read-me file, by the dates of rows. */
final class ReleaseName {

  private static final Pattern NUMBER = Pattern.compile("\\d{2}\\.\\d");
  private static final Pattern FOLDER = Pattern.compile("(?i)(?:^|/)db_(\\d{2})_(\\d)_text/");
  private static final Pattern TITLE = Pattern.compile("O\\*NET\\W{0,3}(\\d{2}\\.\\d) Database");
  private static final Pattern ISSUED = Pattern.compile("([A-Z][a-z]+) (\\d{4}) Release");
  private static final Pattern ROW_DATE = Pattern.compile("(\\d{2})/(\\d{4})");

  private @Nullable String number;
  private @Nullable String issued;
  private String newestRow = "";

  void seen(String path) {
    var folder = FOLDER.matcher(path);
    if (number == null && folder.find()) {
      number = folder.group(1) + "." + folder.group(2);
    }
  }

  void read(String readMe) {
    var title = TITLE.matcher(readMe);
    if (title.find()) {
      number = title.group(1);
    }
    var date = ISSUED.matcher(readMe);
    if (date.find()) {
      issued =
          Arrays.stream(Month.values())
              .filter(month ->
                  month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).equals(date.group(1)))
              .map(month -> "%s-%02d".formatted(date.group(2), month.getValue()))
              .findFirst()
              .orElse(null);
    }
  }

  /** A row's month, e.g. {@code 08/2025}. */
  void dated(String month) {
    var parts = ROW_DATE.matcher(month);
    if (parts.matches()) {
      var date = parts.group(2) + "-" + parts.group(1);
      newestRow = date.compareTo(newestRow) > 0 ? date : newestRow;
    }
  }

  /**
   * The release's number.
   *
   * @param named what the sender says; null to find it out
   */
  String number(@Nullable String named) {
    var known = named == null ? number : named;
    if (known == null || !NUMBER.matcher(known).matches()) {
      throw new InvalidReleaseException(
          "The zip doesn't say which release it is. Name it, e.g. with release=30.2.");
    }
    if (named != null && number != null && !named.equals(number)) {
      throw new InvalidReleaseException(
          "The zip says that it is release %s, not %s.".formatted(number, named));
    }
    return known;
  }

  /** Its year and month: when it was issued, or else those of its newest row. */
  String date() {
    return issued != null ? issued : newestRow.isEmpty() ? "unknown" : newestRow;
  }
}
