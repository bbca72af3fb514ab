package org.wayfinder.database.storage;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.wayfinder.database.key.Key;

/**
 * A document as BSON bytes, which nobody changes; so every reader sees all of a version or none.
 */
public final class StoredDocument {

  /** MongoDB's limit. */
  public static final int MAX_BYTES = 16 * 1024 * 1024;

  private static final int OBJECT_TOO_LARGE = 10334;

  private final Key id;
  private final byte[] bytes;

  StoredDocument(Key id, byte[] bytes) {
    this.id = id;
    this.bytes = bytes;
  }

  /** Encodes a document. */
  public static StoredDocument of(Key id, Document document) {
    var bytes = encode(document);
    if (bytes.length > MAX_BYTES) {
      throw new MongoServerError(
          OBJECT_TOO_LARGE,
          "BSONObjectTooLarge",
          "the document has " + bytes.length + " bytes, and " + MAX_BYTES + " is the limit");
    }
    return new StoredDocument(id, bytes);
  }

  /** A document in BSON. */
  public static byte[] encode(Document document) {
    var buffer = Unpooled.buffer(2048);
    BsonEncoder.encodeDocument(document, buffer);
    return Arrays.copyOf(buffer.array(), buffer.readableBytes());
  }

  public Key id() {
    return id;
  }

  byte[] bytes() {
    return bytes;
  }

  public int size() {
    return bytes.length;
  }

  /** Whether both are the same to the last byte. */
  public boolean isSameAs(StoredDocument other) {
    return Arrays.equals(bytes, other.bytes);
  }

  /** The value of its id. */
  public Object decodeId() {
    return Objects.requireNonNull(decode(Set.of("_id")).get("_id"));
  }

  /** All of it. */
  public Document decode() {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
  }

  /** These top-level fields of it; the others are skipped, which is what makes scans bearable. */
  public Document decode(Set<String> fields) {
    var document = new Document();
    ByteBuf in = Unpooled.wrappedBuffer(bytes);
    in.skipBytes(Integer.BYTES);
    while (document.size() < fields.size()) {
      var type = in.readByte();
      if (type == 0) {
        break;
      }
      var name = BsonDecoder.decodeCString(in);
      if (fields.contains(name)) {
        document.append(name, BsonDecoder.decodeValue(type, in));
      } else {
        BsonSkip.value(type, in);
      }
    }
    return document;
  }
}
