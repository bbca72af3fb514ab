package org.wayfinder.database.conformance;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.wayfinder.database.conformance.Conformance.ids;
import static org.wayfinder.database.conformance.Conformance.thing;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteUpsert;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BulkWriteTests {

  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  @RegisterExtension final Conformance conformance = new Conformance();

  private MongoCollection<Document> things;

  @BeforeEach
  void open() {
    things = conformance.collection();
  }

  private static InsertOneModel<Document> insert(Object id) {
    return new InsertOneModel<>(thing(id));
  }

  private static ReplaceOneModel<Document> newest(String id, int version) {
    return new ReplaceOneModel<>(
        and(eq("_id", id), lte("version", version)), thing(id).append("version", version), UPSERT);
  }

  private MongoBulkWriteException refused(
      List<? extends WriteModel<Document>> writes, BulkWriteOptions options) {
    return catchThrowableOfType(
        MongoBulkWriteException.class, () -> things.bulkWrite(writes, options));
  }

  @Test
  void unorderedItGoesOnBehindARefusalAndNamesEachRefused() {
    things.insertOne(thing("b"));

    var e = refused(List.of(insert("a"), insert("b"), insert("c"), insert("a")), UNORDERED);

    assertThat(e.getWriteErrors()).extracting(BulkWriteError::getIndex).containsExactly(1, 3);
    assertThat(e.getWriteErrors()).extracting(BulkWriteError::getCode).containsOnly(11000);
    assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(2);
    assertThat(ids(things.find())).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void orderedItEndsAtTheFirstRefusal() {
    things.insertOne(thing("b"));

    var e = refused(List.of(insert("a"), insert("b"), insert("c")), new BulkWriteOptions());

    assertThat(e.getWriteErrors()).extracting(BulkWriteError::getIndex).containsExactly(1);
    assertThat(e.getWriteResult().getInsertedCount()).isOne();
    assertThat(ids(things.find())).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void orderedUpdatesEndAtTheFirstRefusalToo() {
    things.insertOne(thing("a").append("version", 5));

    var e = refused(List.of(newest("a", 4), newest("b", 1)), new BulkWriteOptions());

    assertThat(e.getWriteErrors()).extracting(BulkWriteError::getIndex).containsExactly(0);
    assertThat(ids(things.find())).containsExactly("a");
  }

  @Test
  void aReplacementWhereTheStoredOneIsNotAheadIsRefusedByItsIdElse() {
    things.insertMany(
        List.of(thing("old").append("version", 1), thing("ahead").append("version", 9)));

    var e = refused(List.of(newest("ahead", 5), newest("old", 5), newest("new", 5)), UNORDERED);

    assertThat(e.getWriteErrors()).extracting(BulkWriteError::getIndex).containsExactly(0);
    var result = e.getWriteResult();
    assertThat(result.getMatchedCount()).isOne();
    assertThat(result.getUpserts()).extracting(BulkWriteUpsert::getIndex).containsExactly(2);
    assertThat(things.find().map(it -> it.getInteger("version")).into(new ArrayList<>()))
        .containsExactlyInAnyOrder(9, 5, 5);
  }

  @Test
  void replacementsThatFindNothingAreNotCountedAsMatched() {
    things.insertOne(thing("a").append("revision", 1L));
    var of = new ArrayList<ReplaceOneModel<Document>>();
    of.add(new ReplaceOneModel<>(and(eq("_id", "a"), eq("revision", 1L)), new Document("x", 1)));
    of.add(new ReplaceOneModel<>(and(eq("_id", "b"), eq("revision", 1L)), new Document("x", 1)));

    var result = things.bulkWrite(of);

    assertThat(result.getMatchedCount()).isOne();
    assertThat(result.getModifiedCount()).isOne();
    assertThat(things.countDocuments()).isOne();
  }

  @Test
  void writesOfAllKindsRunInTheirOrder() {
    var result =
        things.bulkWrite(
            List.of(
                insert("a"),
                insert("b"),
                new UpdateOneModel<>(eq("_id", "a"), set("x", 1)),
                new UpdateManyModel<>(new Document(), inc("x", 1)),
                new DeleteOneModel<>(eq("_id", "b")),
                newest("c", 1)));

    assertThat(result.getInsertedCount()).isEqualTo(2);
    assertThat(result.getMatchedCount()).isEqualTo(3);
    assertThat(result.getModifiedCount()).isEqualTo(3);
    assertThat(result.getDeletedCount()).isOne();
    assertThat(things.find())
        .containsExactlyInAnyOrder(thing("a").append("x", 2), thing("c").append("version", 1));
  }

  @Test
  void thousandsOfWritesAreMoreThanOneMessageAndStillOneBulk() {
    var writes = new ArrayList<WriteModel<Document>>();
    for (var i = 0; i < 2_500; i++) {
      writes.add(newest("t" + i, 1));
    }

    assertThat(things.bulkWrite(writes, UNORDERED).getUpserts()).hasSize(2_500);
    assertThat(things.bulkWrite(writes, UNORDERED).getMatchedCount()).isEqualTo(2_500);
    assertThat(things.countDocuments()).isEqualTo(2_500);
  }

  @Test
  void manyInsertsNameEachRefusedOne() {
    things.insertOne(thing(3));

    var e =
        catchThrowableOfType(
            MongoBulkWriteException.class,
            () ->
                things.insertMany(
                    List.of(thing(2), thing(3), thing(4)), new InsertManyOptions().ordered(false)));

    assertThat(e.getWriteErrors()).extracting(BulkWriteError::getIndex).containsExactly(1);
    assertThat(things.countDocuments()).isEqualTo(3);
  }
}
