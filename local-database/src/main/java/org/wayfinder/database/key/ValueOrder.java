package org.wayfinder.database.key;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order of BSON's types among each other, as MongoDB's manual gives it. The markers leave a gap
 * behind each, so that the end of a type can be named, and keep clear of 0x00 and 0xFF, also when
 * inverted.
 */
enum ValueOrder {
  MIN_KEY(0x10),
  EMPTY_ARRAY(0x18),
  NULL(0x20),
  NUMBER(0x30),
  STRING(0x40),
  OBJECT(0x50),
  ARRAY(0x58),
  BINARY(0x60),
  OBJECT_ID(0x68),
  BOOLEAN(0x70),
  DATE(0x78),
  TIMESTAMP(0x80),
  REGEX(0x88),
  CODE(0x90),
  MAX_KEY(0xE0);

  private final int marker;

  ValueOrder(int marker) {
    this.marker = marker;
  }

  int marker() {
    return marker;
  }

  static ValueOrder of(@Nullable Object value) {
    return switch (value) {
      case null -> NULL;
      case Missing _ -> NULL;
      case FieldValues.Empty _ -> EMPTY_ARRAY;
      case Number _ -> NUMBER;
      case String _ -> STRING;
      case Map<?, ?> _ -> OBJECT;
      case Collection<?> _ -> ARRAY;
      case BinData _, UUID _, LegacyUUID _ -> BINARY;
      case ObjectId _ -> OBJECT_ID;
      case Boolean _ -> BOOLEAN;
      case Instant _ -> DATE;
      case BsonTimestamp _ -> TIMESTAMP;
      case BsonRegularExpression _ -> REGEX;
      case BsonJavaScript _ -> CODE;
      case MinKey _ -> MIN_KEY;
      case MaxKey _ -> MAX_KEY;
      default ->
          throw new MongoServerError(
              ErrorCode.BadValue, "can't be sorted: " + value.getClass().getSimpleName());
    };
  }
}
