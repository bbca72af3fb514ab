package org.wayfinder.database.key;

import java.util.Arrays;
import java.util.HexFormat;

/** Bytes whose unsigned order is the order of the values that they were made of. */
public final class Key implements Comparable<Key> {

  private static final byte HIGHEST = (byte) 0xFF;

  private final byte[] bytes;

  private Key(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A key of these bytes, which nobody may change from here on. */
  public static Key of(byte... bytes) {
    return new Key(bytes);
  }

  /** The bytes themselves, not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return bytes.length;
  }

  /** This key with another behind it. */
  public Key then(Key next) {
    var joined = Arrays.copyOf(bytes, bytes.length + next.bytes.length);
    System.arraycopy(next.bytes, 0, joined, bytes.length, next.bytes.length);
    return new Key(joined);
  }

  /** Above every key that begins with this one, and below all others that are above it. */
  public Key afterAllBelow() {
    var above = Arrays.copyOf(bytes, bytes.length + 1);
    above[bytes.length] = HIGHEST;
    return new Key(above);
  }

  public boolean startsWith(Key prefix) {
    var length = prefix.bytes.length;
    return bytes.length >= length && Arrays.equals(bytes, 0, length, prefix.bytes, 0, length);
  }

  @Override
  public int compareTo(Key other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Key key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
