package org.wayfinder.database.conformance;

import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wayfinder.database.conformance.Conformance.ids;
import static org.wayfinder.database.conformance.Conformance.thing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

  private static final int ALL = 3_000;

  @RegisterExtension final Conformance conformance = new Conformance();

  private MongoCollection<Document> things;

  @BeforeEach
  void fill() {
    things = conformance.collection();
    things.createIndex(Indexes.ascending("n"));
    things.insertMany(
        IntStream.range(0, ALL)
            .mapToObj(i -> thing("t%04d".formatted(i)).append("n", i).append("m", ALL - i))
            .toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 1_000, ALL, ALL + 1})
  void everyDocumentComesOnceHoweverLargeTheBatches(int batchSize) {
    var some = batchSize == 1 ? things.find().limit(50) : things.find();

    assertThat(ids(some.batchSize(batchSize)))
        .hasSize(batchSize == 1 ? 50 : ALL)
        .doesNotHaveDuplicates();
  }

  @Test
  void sortedItStaysSortedFromBatchToBatch() {
    assertThat(ids(things.find().sort(Sorts.ascending("m")).batchSize(100)))
        .hasSize(ALL)
        .startsWith("t2999", "t2998")
        .endsWith("t0001", "t0000");
    assertThat(ids(things.find().sort(Sorts.descending("n")).batchSize(100)))
        .hasSize(ALL)
        .startsWith("t2999", "t2998");
    assertThat(ids(things.find(gte("n", 10)).sort(Sorts.ascending("n")).skip(5).batchSize(100)))
        .hasSize(ALL - 15)
        .startsWith("t0015");
  }

  @Test
  void aLimitEndsItWithinAnyBatch() {
    assertThat(ids(things.find().limit(250).batchSize(100))).hasSize(250);
    assertThat(ids(things.find().limit(100).batchSize(100))).hasSize(100);
    assertThat(ids(things.find().limit(3))).hasSize(3);
    assertThat(things.find().first()).isNotNull();
  }

  @Test
  void aProjectionHoldsForEveryBatch() {
    assertThat(
            things
                .find()
                .projection(Projections.fields(Projections.include("n"), Projections.excludeId()))
                .batchSize(100))
        .hasSize(ALL)
        .allSatisfy(found -> assertThat(found.keySet()).containsExactly("n"));
  }

  @Test
  void aCursorGoesOnWhileDocumentsAroundItChange() {
    var seen = new ArrayList<Object>();
    try (var cursor = things.find().sort(Sorts.ascending("_id")).batchSize(100).cursor()) {
      while (cursor.hasNext()) {
        var id = (String) cursor.next().get("_id");
        seen.add(id);
        if (seen.size() % 100 == 50) {
          things.insertOne(thing("a" + id));
          things.deleteOne(new Document("_id", id));
        }
      }
    }
    assertThat(seen).hasSize(ALL).doesNotHaveDuplicates().startsWith("t0000").endsWith("t2999");
  }

  @Test
  void aCursorMayBeLeftInTheMiddle() {
    for (var i = 0; i < 20; i++) {
      try (var cursor = things.find().batchSize(10).cursor()) {
        assertThat(cursor.next()).isNotEmpty();
      }
    }
    assertThat(things.countDocuments()).isEqualTo(ALL);
  }

  @Test
  void anAggregationComesInBatchesToo() {
    var pipeline = List.of(new Document("$match", new Document("n", new Document("$gte", 500))));

    assertThat(ids(things.aggregate(pipeline).batchSize(100)))
        .hasSize(ALL - 500)
        .doesNotHaveDuplicates();
  }

  @Test
  void documentsThatFillAMessageEachStillComeAll() {
    var text = "x".repeat(5 * 1024 * 1024);
    var big = conformance.database().getCollection("big");
    IntStream.range(0, 12).forEach(i -> big.insertOne(thing(i).append("text", text)));

    assertThat(ids(big.find())).hasSize(12);
    assertThat(ids(big.aggregate(List.of(new Document("$match", new Document()))))).hasSize(12);
  }
}
