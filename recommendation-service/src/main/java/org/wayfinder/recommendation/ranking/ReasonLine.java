package org.wayfinder.recommendation.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wayfinder.recommendation.engine.Argument;
import org.wayfinder.recommendation.engine.Reason;
import org.wayfinder.recommendation.engine.ReasonCode;
import org.wayfinder.recommendation.engine.Riasec;

/**
 * Reasons as one line of text, e.g. {@code interest-strength social 412;activities-too-few 3 15}:
 * small in the store, and readable for whoever looks into it.
 */
final class ReasonLine {

  private ReasonLine() {}

  static String write(List<Reason> reasons) {
    var line = new StringBuilder();
    for (var reason : reasons) {
      line.append(line.isEmpty() ? "" : ";").append(reason.code().key());
      for (var argument : reason.arguments()) {
        write(argument, line.append(' '));
      }
    }
    return line.toString();
  }

  private static void write(Argument argument, StringBuilder line) {
    switch (argument) {
      case Argument.Scale(var scale) -> line.append(scale.key());
      case Argument.Scales(var scales) ->
          line.append(scales.stream().map(Riasec::key).collect(Collectors.joining(",")));
      case Argument.Activity(var id) -> line.append(id);
      case Argument.Points(var hundredths) -> line.append(hundredths);
      case Argument.Amount(var value) -> line.append(value);
    }
  }

  static List<Reason> read(String line) {
    return Stream.of(line.split(";", -1))
        .filter(r -> !r.isEmpty())
        .map(ReasonLine::readOne)
        .toList();
  }

  private static Reason readOne(String text) {
    var words = text.split(" ", -1);
    var code =
        ReasonCode.of(words[0])
            .orElseThrow(() -> new IllegalArgumentException("Stored reason not known: " + text));
    var arguments = new ArrayList<Argument>();
    for (var i = 1; i < words.length; i++) {
      arguments.add(read(code.parameters().get(i - 1), words[i]));
    }
    return new Reason(code, arguments);
  }

  private static Argument read(ReasonCode.Parameter parameter, String word) {
    return switch (parameter) {
      case SCALE -> new Argument.Scale(Riasec.of(word).orElseThrow());
      case SCALES ->
          new Argument.Scales(
              Stream.of(word.split(",", -1)).map(key -> Riasec.of(key).orElseThrow()).toList());
      case ACTIVITY -> new Argument.Activity(word);
      case POINTS -> new Argument.Points(Integer.parseInt(word));
      case ANSWERED, ASKED, RANK, OF, STEPS -> new Argument.Amount(Integer.parseInt(word));
    };
  }
}
