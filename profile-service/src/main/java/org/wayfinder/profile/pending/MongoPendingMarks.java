package org.wayfinder.profile.pending;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.wayfinder.service.MongoIndexed;

/**
 * The marks in one collection. A mark is a field of the document that it is about, so that one
 * write stores both; many are cleared by one call, since each call waits for the disk.
 */
public final class MongoPendingMarks {

  /** The field that whoever stores a change sets to true. */
  public static final String PENDING = "pending";

  private final MongoIndexed documents;
  private final String student;
  private final String version;
  private final String time;

  /**
   * @param student field with the student's id
   * @param version field with the number that grows with each change of this student
   * @param time field with the moment of the change
   */
  public MongoPendingMarks(MongoIndexed documents, String student, String version, String time) {
    this.documents = documents;
    this.student = student;
    this.version = version;
    this.time = time;
  }

  /** Makes marks quick to find; only the documents that have one are in the index. */
  public static void index(MongoCollection<Document> documents) {
    documents.createIndex(Indexes.ascending(PENDING), new IndexOptions().sparse(true));
  }

  /** Ids of students with a mark, from up to {@code limit} marks. */
  public List<String> students(int limit) {
    return documents
        .get()
        .find(eq(PENDING, true))
        .projection(Projections.include(student))
        .limit(limit)
        .map(found -> found.getString(student))
        .into(new ArrayList<>());
  }

  /** Clears each student's marks up to the version given; what was stored since keeps its own. */
  public void clear(Map<String, Long> published) {
    var clearing =
        published.entrySet().stream()
            .map(entry -> clearing(entry.getKey(), entry.getValue()))
            .toList();
    if (!clearing.isEmpty()) {
      documents.get().bulkWrite(clearing, new BulkWriteOptions().ordered(false));
    }
  }

  private UpdateManyModel<Document> clearing(String studentId, long upTo) {
    Bson marked = and(eq(student, studentId), eq(PENDING, true), lte(version, upTo));
    return new UpdateManyModel<>(marked, Updates.unset(PENDING));
  }

  /** How many there are, and since when. */
  public PendingMarks count() {
    var oldest = documents.get().find(eq(PENDING, true)).sort(Sorts.ascending(time)).first();
    return new PendingMarks(
        documents.get().countDocuments(eq(PENDING, true)),
        oldest == null ? null : oldest.getDate(time).toInstant());
  }
}
