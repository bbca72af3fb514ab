package org.wayfinder.database.storage;

import io.netty.buffer.ByteBuf;

/** Goes over BSON values without making objects of them. */
final class BsonSkip {

  private BsonSkip() {}

  /** Moves the buffer behind a value of this type, by the BSON specification 1.1. */
  static void value(byte type, ByteBuf in) {
    switch (type) {
      case 0x01, 0x09, 0x11, 0x12 -> in.skipBytes(Long.BYTES); // double, date, timestamp, long
      case 0x02, 0x0D -> in.skipBytes(in.readIntLE()); // text, code
      case 0x03, 0x04 -> in.skipBytes(in.readIntLE() - Integer.BYTES); // document, array
      case 0x05 -> in.skipBytes(in.readIntLE() + 1); // binary and its subtype
      case 0x07 -> in.skipBytes(12); // object id
      case 0x08 -> in.skipBytes(1); // boolean
      case 0x0B -> { // pattern and options
        cString(in);
        cString(in);
      }
      case 0x10 -> in.skipBytes(Integer.BYTES); // int
      case 0x13 -> in.skipBytes(16); // decimal
      case 0x06, 0x0A, 0x7F, -1 -> {
        // undefined, null, greatest and least key have no bytes
      }
      default -> throw new IllegalStateException("unknown BSON type " + type);
    }
  }

  private static void cString(ByteBuf in) {
    in.skipBytes(in.bytesBefore((byte) 0) + 1);
  }
}
