package org.wayfinder.recommendation.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.wayfinder.recommendation.edition.EditionTexts;
import org.wayfinder.recommendation.edition.Language;
import org.wayfinder.recommendation.engine.Argument;
import org.wayfinder.recommendation.engine.Reason;
import org.wayfinder.recommendation.engine.Riasec;

/** Puts reasons into words of one language; the sentences stand in one file each, by code. */
final class ReasonTexts {

  private final Language language;
  private final long hash;
  private final Properties patterns = new Properties();

  ReasonTexts(Language language) {
    this.language = language;
    try (var file = ReasonTexts.class.getResourceAsStream(file(language))) {
      if (file == null) {
        throw new IllegalStateException("The program lacks " + file(language));
      }
      var bytes = file.readAllBytes();
      var sum = new CRC32();
      sum.update(bytes);
      this.hash = sum.getValue();
      patterns.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String file(Language language) {
    return "/messages/reasons_" + language.tag() + ".properties";
  }

  /** Another one when a sentence has changed. */
  long hash() {
    return hash;
  }

  List<RecommendationResponse.Message> messages(List<Reason> reasons, EditionTexts names) {
    return reasons.stream().map(reason -> message(reason, names)).toList();
  }

  private RecommendationResponse.Message message(Reason reason, EditionTexts names) {
    var args = new LinkedHashMap<String, Object>();
    var words = new Object[reason.arguments().size()];
    for (var i = 0; i < words.length; i++) {
      var argument = reason.arguments().get(i);
      args.put(reason.code().parameters().get(i).key(), value(argument));
      words[i] = word(argument, names);
    }
    var text = new MessageFormat(pattern(reason.code().key()), language.locale()).format(words);
    return new RecommendationResponse.Message(
        reason.code().key(), Collections.unmodifiableMap(args), text);
  }

  private static Object value(Argument argument) {
    return switch (argument) {
      case Argument.Scale(var scale) -> scale.key();
      case Argument.Scales(var scales) -> scales.stream().map(Riasec::key).toList();
      case Argument.Activity(var id) -> id;
      case Argument.Points(var hundredths) -> hundredths / 100.0;
      case Argument.Amount(var value) -> value;
    };
  }

  /** As it stands in a sentence: names for ids, and points without their sign. */
  private Object word(Argument argument, EditionTexts names) {
    return switch (argument) {
      case Argument.Scale(var scale) -> scaleName(scale);
      case Argument.Scales(var scales) ->
          scales.stream().map(this::scaleName).collect(Collectors.joining(", "));
      case Argument.Activity(var id) -> names.activity(id);
      case Argument.Points(var hundredths) -> Math.abs(hundredths) / 100.0;
      case Argument.Amount(var value) -> value;
    };
  }

  /** An interest in this language. */
  String scaleName(Riasec scale) {
    return pattern("scale." + scale.key());
  }

  private String pattern(String key) {
    return patterns.getProperty(key, key);
  }
}
