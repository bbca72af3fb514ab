package org.wayfinder.benchmark.contender;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;

/**
 * The three documents that are stored of one student, byte for byte, in the order students, newest,
 * history.
 */
record MongoOutcome(String student, List<RawBsonDocument> documents) {

  /** Differs from run to run; everything else must not. */
  private static final String COMPUTED_AT = "computedAt";

  /** Ids stand in the first two fields. */
  private static final int IDS_WITHIN = 160;

  MongoOutcome {
    documents = List.copyOf(documents);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(student);
    for (var document : documents) {
      var bytes = bytes(document);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  static MongoOutcome read(DataInputStream in, int documents) throws IOException {
    var student = in.readUTF();
    var read = new ArrayList<RawBsonDocument>();
    for (var i = 0; i < documents; i++) {
      read.add(new RawBsonDocument(in.readNBytes(in.readInt())));
    }
    return new MongoOutcome(student, read);
  }

  /** The same documents of another student, whose id is as long. */
  MongoOutcome of(String other) {
    var from = student.getBytes(StandardCharsets.UTF_8);
    var to = other.getBytes(StandardCharsets.UTF_8);
    return new MongoOutcome(
        other, documents.stream().map(document -> replaced(bytes(document), from, to)).toList());
  }

  private static RawBsonDocument replaced(byte[] bytes, byte[] from, byte[] to) {
    var last = Math.min(bytes.length, IDS_WITHIN) - from.length;
    for (var at = 0; at <= last; at++) {
      if (bytes[at] == from[0]
          && Arrays.equals(bytes, at, at + from.length, from, 0, from.length)) {
        System.arraycopy(to, 0, bytes, at, to.length);
      }
    }
    return new RawBsonDocument(bytes);
  }

  /** Whether another run stored the same bytes, but for the time of computing. */
  boolean sameAs(MongoOutcome other) {
    for (var i = 0; i < documents.size(); i++) {
      if (!Arrays.equals(timeless(documents.get(i)), timeless(other.documents.get(i)))) {
        return false;
      }
    }
    return student.equals(other.student);
  }

  private static byte[] timeless(RawBsonDocument document) {
    Document tree = document.decode(new DocumentCodec());
    tree.remove(COMPUTED_AT);
    return bytes(new RawBsonDocument(tree, new DocumentCodec()));
  }

  int size() {
    return documents.stream().mapToInt(document -> document.getByteBuffer().remaining()).sum();
  }

  static byte[] bytes(RawBsonDocument document) {
    var buffer = document.getByteBuffer();
    var bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}
