package org.wayfinder.recommendation.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Properties;
import org.wayfinder.recommendation.edition.Language;

/** The words of a report in one language; they stand in one file each. */
final class ReportTexts {

  private static final double NEARLY_ALL = 0.99;
  private static final double NEARLY_NONE = 0.01;

  private final Language language;
  private final Properties patterns = new Properties();

  ReportTexts(Language language) {
    this.language = language;
    try (var file = ReportTexts.class.getResourceAsStream(file(language))) {
      if (file == null) {
        throw new IllegalStateException("The program lacks " + file(language));
      }
      patterns.load(new StringReader(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String file(Language language) {
    return "/messages/report_" + language.tag() + ".properties";
  }

  Language language() {
    return language;
  }

  /** The text of a key with its arguments; what people wrote is an argument, never a pattern. */
  String say(String key, Object... arguments) {
    var pattern = patterns.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No text for " + key);
    }
    return new MessageFormat(pattern, language.locale()).format(arguments);
  }

  String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language.locale())
        .format(day);
  }

  /** A share of 0..1 in whole percent; no rounding makes a certainty of it. */
  String percent(double share) {
    var percent = NumberFormat.getPercentInstance(language.locale());
    if (share > NEARLY_ALL) {
      return "> " + percent.format(NEARLY_ALL);
    }
    return share < NEARLY_NONE ? "< " + percent.format(NEARLY_NONE) : percent.format(share);
  }

  /** A share of 0..1 in words. */
  String often(double share) {
    return say("often." + Often.of(share).name().toLowerCase(Locale.ROOT));
  }

  /** Shares in words; who reads them aloud shouldn't need the number. */
  enum Often {
    ALWAYS(0.95),
    MOSTLY(0.65),
    HALF(0.35),
    SOMETIMES(0.15),
    RARELY(0.02),
    NEVER(0);

    private final double from;

    Often(double from) {
      this.from = from;
    }

    static Often of(double share) {
      for (var often : values()) {
        if (share >= often.from) {
          return often;
        }
      }
      return NEVER;
    }
  }
}
