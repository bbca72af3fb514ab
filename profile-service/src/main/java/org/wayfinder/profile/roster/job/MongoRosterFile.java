package org.wayfinder.profile.roster.job;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/**
 * Keeps a file that was sent until it is staged, so that any instance can read it. It lies in
 * pieces, since a document has its limits.
 */
@Component
public final class MongoRosterFile {

  private static final String ID = "_id";
  private static final String BYTES = "bytes";
  private static final int PIECE = 1 << 20;

  private final MongoCollection<Document> pieces;

  public MongoRosterFile(MongoDatabase database) {
    this.pieces = database.getCollection("rosterFiles");
  }

  void put(String importId, byte[] file) {
    for (int at = 0, number = 0; at < file.length; at += PIECE, number++) {
      var piece = Arrays.copyOfRange(file, at, Math.min(file.length, at + PIECE));
      pieces.insertOne(
          new Document(ID, "%s/%06d".formatted(importId, number)).append(BYTES, new Binary(piece)));
    }
  }

  byte[] get(String importId) {
    var file = new ByteArrayOutputStream();
    for (var piece : pieces.find(ours(importId)).sort(Sorts.ascending(ID))) {
      file.writeBytes(piece.get(BYTES, Binary.class).getData());
    }
    return file.toByteArray();
  }

  void clear(String importId) {
    pieces.deleteMany(ours(importId));
  }

  private static Bson ours(String importId) {
    return and(gte(ID, importId + "/"), lt(ID, importId + "0"));
  }
}
