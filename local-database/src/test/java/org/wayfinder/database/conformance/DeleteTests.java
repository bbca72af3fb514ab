package org.wayfinder.database.conformance;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wayfinder.database.conformance.Conformance.ids;
import static org.wayfinder.database.conformance.Conformance.thing;

import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeleteTests {

  @RegisterExtension final Conformance conformance = new Conformance();

  @Test
  void oneGoesThoughSeveralMatch() {
    var things = conformance.collection(thing(1).append("x", 1), thing(2).append("x", 1), thing(3));

    assertThat(things.deleteOne(eq("x", 1)).getDeletedCount()).isOne();
    assertThat(things.countDocuments()).isEqualTo(2);
    assertThat(things.deleteOne(eq("x", 9)).getDeletedCount()).isZero();
  }

  @Test
  void allThatMatchGoAndTheirIndexEntriesWithThem() {
    var things =
        conformance.collection(
            thing("ann/1").append("x", 1),
            thing("ann/2").append("x", 2),
            thing("bea/1").append("x", 2));
    things.createIndex(Indexes.ascending("x"));

    var ofAnn = and(gt("_id", "ann/"), lt("_id", "ann0"));
    assertThat(things.deleteMany(ofAnn).getDeletedCount()).isEqualTo(2);
    assertThat(ids(things.find(eq("x", 2)))).containsExactly("bea/1");
    assertThat(things.find(eq("x", 1))).isEmpty();
    assertThat(things.deleteMany(in("_id", List.of("bea/1", "?"))).getDeletedCount()).isOne();
    assertThat(things.deleteMany(new Document()).getDeletedCount()).isZero();
  }

  @Test
  void thousandsGoAtOnce() {
    var things = conformance.collection();
    things.insertMany(
        IntStream.range(0, 3_500).mapToObj(i -> thing(i).append("x", i % 2)).toList());

    assertThat(things.deleteMany(eq("x", 1)).getDeletedCount()).isEqualTo(1_750);
    assertThat(things.countDocuments()).isEqualTo(1_750);
  }

  @Test
  void aDroppedCollectionIsEmptyAndMayComeBack() {
    var things = conformance.collection(thing(1));
    things.createIndex(Indexes.ascending("x"));
    things.drop();

    assertThat(things.countDocuments()).isZero();
    things.insertOne(thing(1).append("x", 1));
    assertThat(things.listIndexes().map(index -> index.getString("name"))).containsExactly("_id_");
  }
}
