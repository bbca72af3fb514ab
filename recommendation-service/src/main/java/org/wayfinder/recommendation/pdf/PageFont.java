package org.wayfinder.recommendation.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The fonts of a page; for each character the first one that has it, in the weight asked for. */
enum PageFont {
  TEXT("/com/mpobjects/jasperreports/fonts/liberation/LiberationSans-Regular.ttf", "text", 400),
  STRONG("/com/mpobjects/jasperreports/fonts/liberation/LiberationSans-Bold.ttf", "text", 700),
  /** Arabic, Armenian, Georgian and what else the others lack. */
  MORE_TEXT("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf", "more", 400),
  MORE_STRONG("/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf", "more", 700);

  private final String file;
  private final String family;
  private final int weight;

  PageFont(String file, String family, int weight) {
    this.file = file;
    this.family = family;
    this.weight = weight;
  }

  /** Its name in a style sheet, where "text" is to stand before "more". */
  String family() {
    return family;
  }

  int weight() {
    return weight;
  }

  InputStream open() {
    var stream = PageFont.class.getResourceAsStream(file);
    if (stream == null) {
      throw new UncheckedIOException(new IOException("The program lacks " + file));
    }
    return stream;
  }
}
