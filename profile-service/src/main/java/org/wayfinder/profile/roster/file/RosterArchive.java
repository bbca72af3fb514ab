package org.wayfinder.profile.roster.file;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
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
 * The zip that a school sent. It is read in memory, as often as needed, and never written to a
 * disk. What isn't whole, tries to lie outside of itself or unpacks to more than the bounds allow
 * is refused.
 */
public final class RosterArchive {

  private static final int END_OF_DIRECTORY = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int FIRST_ENTRY = 0x04034b50;

  private final byte[] zip;
  private final ZipBounds bounds;
  private final Set<String> names;

  private RosterArchive(byte[] zip, ZipBounds bounds) {
    this.zip = zip;
    this.bounds = bounds;
    this.names = names();
  }

  /** Takes the content of one file; what it leaves unread is thrown away. */
  @FunctionalInterface
  interface ContentTaker {
    void take(InputStream content) throws IOException;
  }

  /**
   * The archive in these bytes, after all of it was unpacked once.
   *
   * @throws InvalidRosterException when it is not whole or breaks a bound
   */
  public static RosterArchive of(byte[] zip) {
    return of(zip, ZipBounds.USUAL);
  }

  static RosterArchive of(byte[] zip, ZipBounds bounds) {
    return new RosterArchive(zip, bounds);
  }

  /** Whether a file of this name lies at the top of the zip. */
  boolean holds(String name) {
    return names.contains(name);
  }

  /** Whether a file of this name lies in some folder of the zip. */
  boolean holdsInFolder(String name) {
    return names.stream().anyMatch(path -> path.endsWith("/" + name));
  }

  /** Gives the file of this name, which must be there. */
  void read(String name, ContentTaker taker) {
    forEach((entry, content) -> {
      if (name.equals(key(entry))) {
        taker.take(content);
        return false;
      }
      return true;
    });
  }

  private interface EntryTaker {

    /** Takes one entry, and tells whether to go on to the next. */
    boolean take(ZipEntry entry, InputStream content) throws IOException;
  }

  private void forEach(EntryTaker taker) {
    var unpacked = new long[1];
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var content = new BoundedEntry(in, unpacked);
        if (!taker.take(entry, content)) {
          return;
        }
        content.transferTo(OutputStream.nullOutputStream());
      }
    } catch (ZipException | EOFException | IllegalArgumentException _) {
      throw damaged();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> names() {
    var stated = statedEntries();
    var found = new HashSet<String>();
    forEach((entry, _) -> {
      requireGood(entry, found);
      return true;
    });
    if (found.size() != stated) {
      throw damaged();
    }
    return Set.copyOf(found);
  }

  private void requireGood(ZipEntry entry, Set<String> found) {
    if (leadsOutside(entry.getName())) {
      throw new InvalidRosterException(
          "The zip holds a file whose path leads outside of it. It is not read at all.");
    }
    if (!found.add(key(entry))) {
      throw new InvalidRosterException("The zip holds a file of the same name twice.");
    }
    if (found.size() > bounds.entries()) {
      throw new InvalidRosterException(
          "The zip holds more than %d files; a roster has fewer.".formatted(bounds.entries()));
    }
  }

  private static String key(ZipEntry entry) {
    return entry.getName().toLowerCase(Locale.ROOT);
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
      throw new InvalidRosterException(
          "This is no zip file, or an empty one. Send the OneRoster CSV files in one zip.");
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

  private static InvalidRosterException damaged() {
    return new InvalidRosterException(
        "The zip is cut off, damaged or encrypted. Export it again and send it as it came.");
  }

  /** One file's content, which ends in a refusal when it unpacks to too much. */
  private final class BoundedEntry extends FilterInputStream {

    private final long[] unpacked;
    private long read;

    BoundedEntry(InputStream in, long[] unpacked) {
      super(in);
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
      if (bounds.broken(read, unpacked[0], zip.length)) {
        throw new InvalidRosterException("The zip unpacks to far more than a roster has.");
      }
      return some;
    }

    @Override
    public void close() {
      // The zip that it is read from goes on.
    }
  }
}
