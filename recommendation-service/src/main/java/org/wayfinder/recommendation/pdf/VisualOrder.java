package org.wayfinder.recommendation.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.util.Map;

/** Turns a run that is read from right to left into the order in which it is drawn. */
final class VisualOrder implements BidiReorderer {

  private static final Map<Integer, Integer> MIRRORED =
      Map.of(
          (int) '(', (int) ')', (int) ')', (int) '(', (int) '<', (int) '>', (int) '>', (int) '<',
          (int) '[', (int) ']', (int) ']', (int) '[', (int) '«', (int) '»', (int) '»', (int) '«');

  @Override
  public String reorderRTLTextToLTR(String text) {
    var clusters = new StringBuilder();
    var drawn = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (!isMark(c)) { // a mark stays behind its letter
            drawn.insert(0, clusters);
            clusters.setLength(0);
          }
          clusters.appendCodePoint(MIRRORED.getOrDefault(c, c));
        });
    return drawn.insert(0, clusters).toString();
  }

  private static boolean isMark(int character) {
    return Character.getType(character) == Character.NON_SPACING_MARK;
  }

  @Override
  public String shapeText(String text) {
    return ArabicForms.joined(text);
  }

  @Override
  public String deshapeText(String text) {
    return ArabicForms.letters(text);
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }
}
