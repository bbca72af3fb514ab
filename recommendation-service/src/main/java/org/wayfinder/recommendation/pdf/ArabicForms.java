package org.wayfinder.recommendation.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Joins Arabic letters, which the PDF library draws one by one. Unicode lists the forms of each
 * letter side by side (alone, last, first, between) and says by its compatibility mapping whose
 * forms they are, so the table is read from there.
 */
final class ArabicForms {

  private static final int ALONE = 0;
  private static final int LAST = 1;
  private static final int FIRST = 2;
  private static final int BETWEEN = 3;

  private static final int TATWEEL = 0x0640;
  private static final Map<Integer, List<Integer>> FORMS = forms();

  private ArabicForms() {}

  private static Map<Integer, List<Integer>> forms() {
    var forms = new HashMap<Integer, List<Integer>>();
    IntStream.concat(IntStream.rangeClosed(0xFB50, 0xFBB1), IntStream.rangeClosed(0xFE80, 0xFEF4))
        .forEach(form -> {
          var letter = letters(Character.toString(form));
          if (letter.codePointCount(0, letter.length()) == 1) {
            forms.computeIfAbsent(letter.codePointAt(0), _ -> new ArrayList<>()).add(form);
          }
        });
    return forms;
  }

  /** The text with each letter in the form that its neighbours ask for. */
  static String joined(String text) {
    var letters = text.codePoints().toArray();
    var joined = new StringBuilder();
    for (var at = 0; at < letters.length; at++) {
      joined.appendCodePoint(form(letters, at));
    }
    return joined.toString();
  }

  /** The letters themselves again. */
  static String letters(String forms) {
    return Normalizer.normalize(forms, Normalizer.Form.NFKC);
  }

  private static int form(int[] text, int at) {
    var letter = text[at];
    var forms = FORMS.getOrDefault(letter, List.of());
    var before = neighbour(text, at, -1);
    var after = neighbour(text, at, 1);
    var joinsBefore = joinsNext(before) && forms.size() > LAST;
    var joinsAfter = joinsNext(letter) && joinsPrevious(after);
    var form = joinsBefore ? (joinsAfter ? BETWEEN : LAST) : joinsAfter ? FIRST : ALONE;
    return form < forms.size() ? forms.get(form) : letter;
  }

  /** The next letter in that direction, past marks; 0 where there is none. */
  private static int neighbour(int[] text, int at, int step) {
    var next = at + step;
    while (next >= 0 && next < text.length && isMark(text[next])) {
      next += step;
    }
    return next >= 0 && next < text.length ? text[next] : 0;
  }

  private static boolean isMark(int character) {
    return Character.getType(character) == Character.NON_SPACING_MARK;
  }

  private static boolean joinsNext(int letter) {
    return letter == TATWEEL || FORMS.getOrDefault(letter, List.of()).size() > BETWEEN;
  }

  private static boolean joinsPrevious(int letter) {
    return letter == TATWEEL || FORMS.getOrDefault(letter, List.of()).size() > LAST;
  }
}
