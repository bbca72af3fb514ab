package org.wayfinder.profile.roster.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a table, strictly UTF-8 and without the mark at the beginning that some
 * programs write. Knows in which line the encoding breaks, and stops at a row that is too long to
 * be one before it fills the memory.
 */
final class RosterText extends Reader {

  private static final int BUFFER = 8192;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** The longest row of a real roster has a few thousand characters. */
  private static final int LONGEST_ROW = 65_536;

  private final String file;
  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private boolean ended;
  private boolean begun;
  private boolean quoted;
  private long line = 1;
  private long rowLine = 1;
  private int rowLength;

  RosterText(String file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    if (length < 2) {
      throw new IllegalArgumentException("a character may take two places");
    }
    var chars = CharBuffer.wrap(into, offset, length);
    while (true) {
      var result = decoder.decode(bytes, chars, ended);
      int count = chars.position();
      if (count > 0) {
        return count(into, offset, count);
      }
      if (result.isError()) {
        throw new InvalidRosterException(
            new RosterProblem(
                file,
                line,
                null,
                "This is not UTF-8. Export the files as \"CSV UTF-8\" and send them again."));
      }
      if (ended) {
        return -1;
      }
      fill();
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    var some = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (some < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + some);
    }
    bytes.flip();
  }

  private int count(char[] into, int offset, int count) throws IOException {
    var from = offset;
    var left = count;
    if (!begun) {
      begun = true;
      if (into[offset] == BYTE_ORDER_MARK) {
        System.arraycopy(into, offset + 1, into, offset, count - 1);
        left--;
      }
    }
    for (var i = from; i < from + left; i++) {
      follow(into[i]);
    }
    return left == 0 ? read(into, offset, into.length - offset) : left;
  }

  private void follow(char next) {
    if (next == '"') {
      quoted = !quoted;
    }
    if (next == '\n') {
      line++;
    }
    if (next == '\n' && !quoted) {
      rowLength = 0;
      rowLine = line;
      return;
    }
    rowLength++;
    if (rowLength > LONGEST_ROW) {
      throw new InvalidRosterException(
          new RosterProblem(
              file,
              rowLine,
              null,
              "The row that begins here is too long. Is a quotation mark never closed?"));
    }
  }

  @Override
  public void close() {
    // The zip that it is read from goes on.
  }
}
