package org.wayfinder.catalog.onet;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A zip file that somebody sent. It is read in memory and once from its beginning to its end;
 * nothing is ever written to a disk. What isn't whole, tries to lie outside of itself or unpacks to
 * more than the bounds allow is refused.
 */
final class ReleaseArchive {

  /** The release 30.3 has about 45 files and 90 MB, packed into an eighth of that. */
  static final Bounds USUAL = new Bounds(200, 96 << 20, 400 << 20, 100);

  private static final int END_OF_DIRECTORY = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int FIRST_ENTRY = 0x04034b50;

  /** Small files may well be packed that tightly. */
  private static final int RATIO_COUNTS_FROM = 4 << 20;

  private final byte[] zip;
  private final Bounds bounds;

  ReleaseArchive(byte[] zip, Bounds bounds) {
    this.zip = zip;
    this.bounds = bounds;
  }

  /**
   * What a zip may be.
   *
   * @param entries how many files and folders
   * @param entryBytes the largest file, unpacked
   * @param allBytes all files, unpacked
   * @param ratio how many times the zip's own size all files may be, from 4 MB on
   */
  record Bounds(int entries, long entryBytes, long allBytes, int ratio) {}

  /** Takes one file; what it leaves unread is unpacked and thrown away. */
  @FunctionalInterface
  interface FileTaker {
    void take(String path, InputStream content) throws IOException;
  }

  /**
   * Gives every file, in the order of the zip.
   *
   * @throws InvalidReleaseException when the zip is not whole or breaks a bound
   */
  void forEach(FileTaker taker) {
    var stated = statedEntries();
    var names = new HashSet<String>();
    var unpacked = new long[1];
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        requireGood(entry, names);
        var content = new BoundedEntry(in, unpacked);
        if (!entry.isDirectory()) {
          taker.take(entry.getName(), content);
        }
        content.transferTo(OutputStream.nullOutputStream());
      }
    } catch (ZipException | EOFException | IllegalArgumentException _) {
      throw damaged();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (names.size() != stated) {
      throw damaged();
    }
  }

  private void requireGood(ZipEntry entry, Set<String> names) {
    var name = entry.getName();
    if (leadsOutside(name)) {
      throw new InvalidReleaseException(
          "The zip holds a file whose path leads outside of it. It is not read at all.");
    }
    if (!names.add(name.toLowerCase(Locale.ROOT))) {
      throw new InvalidReleaseException("The zip holds a file of the same name twice.");
    }
    if (names.size() > bounds.entries()) {
      throw new InvalidReleaseException(
          "The zip holds more than %d files; a release has fewer.".formatted(bounds.entries()));
    }
  }

  private static boolean leadsOutside(String name) {
    if (name.isEmpty()
        || name.startsWith("/")
        || name.indexOf('\\') >= 0
        || name.indexOf(':') >= 0
        || name.chars().anyMatch(Character::isISOControl)) {
      return true;
    }
    for (var step : name.split("/", -1)) {
      if (step.equals("..") || step.equals(".")) {
        return true;
      }
    }
    return false;
  }

  /** How many entries the directory at the zip's end lists; without one, the file was cut off. */
  private int statedEntries() {
    var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    if (zip.length < END_LENGTH || bytes.getInt(0) != FIRST_ENTRY) {
      throw new InvalidReleaseException(
          "This is no zip file, or an empty one. Send the text release of the O*NET database.");
    }
    var earliest = Math.max(0, zip.length - END_LENGTH - LONGEST_COMMENT);
    for (var at = zip.length - END_LENGTH; at >= earliest; at--) {
      if (bytes.getInt(at) == END_OF_DIRECTORY
          && (bytes.getShort(at + 20) & 0xffff) == zip.length - at - END_LENGTH) {
        return bytes.getShort(at + 10) & 0xffff;
      }
    }
    throw damaged();
  }

  private static InvalidReleaseException damaged() {
    return new InvalidReleaseException(
        "The zip is cut off, damaged or encrypted. Download it again and send it as it came.");
  }

  /** One file's content, which ends in a refusal when it unpacks to too much. */
  private final class BoundedEntry extends InputStream {

    private final InputStream in;
    private final long[] unpacked;
    private long read;

    BoundedEntry(InputStream in, long[] unpacked) {
      this.in = in;
      this.unpacked = unpacked;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      var some = in.read(into, offset, length);
      var more = Math.max(some, 0);
      read += more;
      unpacked[0] += more;
      if (read > bounds.entryBytes()
          || unpacked[0] > bounds.allBytes()
          || (unpacked[0] > RATIO_COUNTS_FROM
              && unpacked[0] > (long) zip.length * bounds.ratio())) {
        throw new InvalidReleaseException(
            "The zip unpacks to far more than a release of the O*NET database has.");
      }
      return some;
    }
  }
}
