package org.wayfinder.database.storage;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.wayfinder.database.key.Key;

/** How a key lies in the file. */
final class KeyType extends BasicDataType<Key> {

  static final KeyType INSTANCE = new KeyType();

  private static final int OBJECT_OVERHEAD = 40;

  private KeyType() {}

  @Override
  public int getMemory(Key key) {
    return OBJECT_OVERHEAD + key.length();
  }

  @Override
  public void write(WriteBuffer out, Key key) {
    out.putVarInt(key.length()).put(key.bytes());
  }

  @Override
  public Key read(ByteBuffer in) {
    var bytes = new byte[DataUtils.readVarInt(in)];
    in.get(bytes);
    return Key.of(bytes);
  }

  @Override
  public Key[] createStorage(int size) {
    return new Key[size];
  }

  @Override
  public int compare(Key a, Key b) {
    return a.compareTo(b);
  }
}
