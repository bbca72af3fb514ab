package org.wayfinder.recommendation.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** What people wrote, as it may stand on a page. */
public final class PrintedText {

  private static final List<CmapLookup> FONTS = fonts();

  private PrintedText() {}

  /** On one line, without characters that are not seen, among them those that turn others round. */
  public static String line(String written) {
    return visible(written.replaceAll("\\s+", " ")).strip();
  }

  /** The same with its lines. */
  public static List<String> lines(String written) {
    return written.lines().map(PrintedText::line).filter(line -> !line.isEmpty()).toList();
  }

  private static String visible(String text) {
    var visible = new StringBuilder();
    text.codePoints().filter(PrintedText::isVisible).forEach(visible::appendCodePoint);
    return visible.toString();
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }

  /** Whether a font of the page has every character. */
  public static boolean isPrintable(String line) {
    return line.codePoints()
        .allMatch(character -> FONTS.stream().anyMatch(font -> font.getGlyphId(character) > 0));
  }

  private static List<CmapLookup> fonts() {
    var fonts = new ArrayList<CmapLookup>();
    for (var font : List.of(PageFont.TEXT, PageFont.MORE_TEXT)) {
      try (var file = font.open();
          var ttf = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
        fonts.add(ttf.getUnicodeCmapLookup());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return List.copyOf(fonts);
  }
}
