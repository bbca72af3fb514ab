package org.wayfinder.recommendation.pdf;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;

/** Splits a paragraph into runs of one direction, in the order in which they are seen. */
final class VisualRuns implements BidiSplitter {

  private Bidi bidi = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);
  private Integer[] order = {};

  @Override
  public void setParagraph(String paragraph, byte defaultDirection) {
    bidi = new Bidi(paragraph, direction(defaultDirection));
    var runs = bidi.getRunCount();
    order = new Integer[runs];
    var levels = new byte[runs];
    for (var run = 0; run < runs; run++) {
      order[run] = run;
      levels[run] = (byte) bidi.getRunLevel(run);
    }
    if (runs > 0) { // an empty paragraph has none
      Bidi.reorderVisually(levels, 0, order, 0, runs);
    }
  }

  private static int direction(byte asked) {
    return asked == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
  }

  @Override
  public int countTextRuns() {
    return order.length;
  }

  @Override
  public BidiTextRun getVisualRun(int index) {
    int run = order[index];
    return new BidiTextRun(
        bidi.getRunStart(run), bidi.getRunLimit(run) - bidi.getRunStart(run), direction(run));
  }

  private byte direction(int run) {
    return bidi.getRunLevel(run) % 2 == 0 ? LTR : RTL;
  }

  @Override
  public byte getBaseDirection(String paragraph) {
    return new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
        ? LTR
        : RTL;
  }
}
