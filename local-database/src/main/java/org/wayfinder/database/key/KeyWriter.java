package org.wayfinder.database.key;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values one behind the other, so that the bytes sort first by the first value. No value's
 * bytes are the beginning of another's; so a descending one is simply inverted.
 */
public final class KeyWriter {

  private static final int END = 0x00;
  private static final int END_OF_TEXT = 0x01;
  private static final int ZERO_IN_TEXT = 0xFF;

  private static final int SUBTYPE_GENERIC = 0;
  private static final int SUBTYPE_OLD_UUID = 3;
  private static final int SUBTYPE_UUID = 4;

  private final ByteBuf out = Unpooled.buffer(64);

  /** The key of one value, ascending. */
  public static Key of(@Nullable Object value) {
    return new KeyWriter().add(value, true).toKey();
  }

  /** The beginning that all values of the value's type share. */
  public static Key typeOf(@Nullable Object value, boolean ascending) {
    var marker = ValueOrder.of(value).marker();
    return Key.of((byte) (ascending ? marker : ~marker));
  }

  /** Above all values of the value's type, in the given direction, and below the next type. */
  public static Key afterTypeOf(@Nullable Object value, boolean ascending) {
    var marker = ValueOrder.of(value).marker();
    return Key.of((byte) ((ascending ? marker : ~marker) + 1));
  }

  /** Adds a value. */
  public KeyWriter add(@Nullable Object value, boolean ascending) {
    var start = out.writerIndex();
    write(value);
    if (!ascending) {
      for (var i = start; i < out.writerIndex(); i++) {
        out.setByte(i, ~out.getByte(i));
      }
    }
    return this;
  }

  public Key toKey() {
    var bytes = new byte[out.readableBytes()];
    out.getBytes(out.readerIndex(), bytes);
    return Key.of(bytes);
  }

  private void write(@Nullable Object value) {
    out.writeByte(ValueOrder.of(value).marker());
    switch (value) {
      case Number number -> NumberBytes.write(number, out);
      case String text -> writeText(text);
      case Map<?, ?> document -> writeDocument(document);
      case Collection<?> array -> writeArray(array);
      case BinData data -> writeBinary(SUBTYPE_GENERIC, data.getData());
      case UUID uuid -> writeUuid(SUBTYPE_UUID, uuid);
      case LegacyUUID legacy -> writeUuid(SUBTYPE_OLD_UUID, legacy.getUuid());
      case ObjectId id -> out.writeBytes(id.toByteArray());
      case Boolean flag -> out.writeByte(flag ? 1 : 0);
      case Instant date -> out.writeLong(date.toEpochMilli() ^ Long.MIN_VALUE);
      case BsonTimestamp timestamp -> out.writeLong(timestamp.getValue());
      case BsonRegularExpression regex -> {
        writeText(regex.getPattern());
        writeText(regex.getOptions() == null ? "" : regex.getOptions());
      }
      case BsonJavaScript code -> writeText(code.getCode());
      case null, default -> {
        // The marker says it all.
      }
    }
  }

  private void writeText(String text) {
    for (var b : text.getBytes(StandardCharsets.UTF_8)) {
      out.writeByte(b);
      if (b == 0) {
        out.writeByte(ZERO_IN_TEXT);
      }
    }
    out.writeByte(END);
    out.writeByte(END_OF_TEXT);
  }

  private void writeDocument(Map<?, ?> document) {
    document.forEach((name, value) -> {
      out.writeByte(ValueOrder.of(value).marker());
      writeText((String) name);
      write(value);
    });
    out.writeByte(END);
  }

  private void writeArray(Collection<?> array) {
    array.forEach(this::write);
    out.writeByte(END);
  }

  private void writeUuid(int subtype, UUID uuid) {
    writeBinary(
        subtype,
        Unpooled.buffer(16)
            .writeLong(uuid.getMostSignificantBits())
            .writeLong(uuid.getLeastSignificantBits())
            .array());
  }

  private void writeBinary(int subtype, byte[] data) {
    out.writeInt(data.length).writeByte(subtype).writeBytes(data);
  }
}
