package org.wayfinder.database.conformance;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wayfinder.database.conformance.Conformance.date;
import static org.wayfinder.database.conformance.Conformance.ids;
import static org.wayfinder.database.conformance.Conformance.thing;

import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.MaxKey;
import org.bson.types.MinKey;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortTests {

  /** In the order of MongoDB's manual, "Comparison/Sort Order". */
  private static final List<Object> ALL_TYPES =
      List.of(
          new MinKey(),
          -1.5,
          0,
          7L,
          7.25,
          9_007_199_254_740_993L,
          "",
          "Zoe",
          "ann",
          "annä",
          new Document("a", 1),
          new Document("b", 0),
          new Binary(new byte[] {1}),
          new Binary(new byte[] {0, 0}),
          new ObjectId("000000000000000000000001"),
          false,
          true,
          date(-1),
          date(0),
          new MaxKey());

  @RegisterExtension final Conformance conformance = new Conformance();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void valuesOfAllTypesHaveOneOrderWithAndWithoutAnIndex(boolean isIndexed) {
    var things = conformance.collection();
    if (isIndexed) {
      things.createIndex(Indexes.ascending("v"));
    }
    var documents = new ArrayList<Document>();
    for (var i = 0; i < ALL_TYPES.size(); i++) {
      documents.add(thing(i).append("v", ALL_TYPES.get(i)));
    }
    var inOrder = ids(documents);
    Collections.shuffle(documents, new Random(1));
    things.insertMany(documents);

    assertThat(ids(things.find().sort(ascending("v")))).isEqualTo(inOrder);
    assertThat(ids(things.find().sort(descending("v")))).isEqualTo(inOrder.reversed());
  }

  @Test
  void idsOfAllTypesHaveTheSameOrder() {
    var things = conformance.collection();
    var documents = new ArrayList<Document>();
    ALL_TYPES.stream()
        .filter(value -> !(value instanceof MinKey || value instanceof MaxKey))
        .forEach(value -> documents.add(thing(value)));
    var inOrder = ids(documents);
    Collections.shuffle(documents, new Random(2));
    things.insertMany(documents);

    assertThat(ids(things.find().sort(ascending("_id")))).isEqualTo(inOrder);
  }

  @Test
  void nothingAndNullComeBeforeNumbers() {
    var things =
        conformance.collection(
            thing(1).append("v", 0),
            thing(2).append("v", null),
            thing(3),
            thing(4).append("v", ""));

    assertThat(ids(things.find().sort(orderBy(ascending("v"), ascending("_id")))))
        .containsExactly(2, 3, 1, 4);
  }

  @Test
  void anArrayCountsAsItsLeastOrGreatestElement() {
    var things =
        conformance.collection(
            thing("a").append("v", List.of(1, 9)),
            thing("b").append("v", List.of(3, 4)),
            thing("c").append("v", 2));

    assertThat(ids(things.find().sort(ascending("v")))).containsExactly("a", "c", "b");
    assertThat(ids(things.find().sort(descending("v")))).containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void severalFieldsSortInTheirOwnDirections(boolean isIndexed) {
    var things =
        conformance.collection(
            thing(1).append("s", "x").append("t", 1),
            thing(2).append("s", "x").append("t", 2),
            thing(3).append("s", "y").append("t", 1),
            thing(4).append("s", "x").append("t", 2));
    if (isIndexed) {
      things.createIndex(Indexes.compoundIndex(Indexes.ascending("s"), Indexes.descending("t")));
    }

    var sort = orderBy(ascending("s"), descending("t", "_id"));
    assertThat(ids(things.find().sort(sort))).containsExactly(4, 2, 1, 3);
    assertThat(ids(things.find(eq("s", "x")).sort(descending("t", "_id"))))
        .containsExactly(4, 2, 1);
    assertThat(ids(things.find(eq("s", "x")).sort(descending("t", "_id")).skip(1).limit(1)))
        .containsExactly(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void pagesFollowEachOtherByKey(boolean isIndexed) {
    var things = conformance.collection();
    if (isIndexed) {
      things.createIndex(
          Indexes.compoundIndex(Indexes.ascending("who"), Indexes.descending("at", "_id")));
    }
    var all = new ArrayList<Document>();
    for (var i = 0; i < 100; i++) {
      all.add(thing("t%02d".formatted(i)).append("who", "ann").append("at", date(i / 3)));
      all.add(thing("u%02d".formatted(i)).append("who", "bea").append("at", date(i / 3)));
    }
    things.insertMany(all);

    var seen = new ArrayList<Object>();
    var page = things.find(eq("who", "ann")).sort(descending("at", "_id")).limit(7);
    for (var found = page.into(new ArrayList<>()); !found.isEmpty(); ) {
      seen.addAll(ids(found));
      var at = found.getLast().getDate("at");
      var older = or(lt("at", at), and(eq("at", at), lt("_id", found.getLast().get("_id"))));
      found =
          things
              .find(and(eq("who", "ann"), older))
              .sort(descending("at", "_id"))
              .limit(7)
              .into(new ArrayList<>());
    }
    assertThat(seen).hasSize(100).doesNotHaveDuplicates().contains("t00", "t99");
    assertThat(seen.getFirst()).isEqualTo("t99");
  }

  @Test
  void aRangeOfKeysComesInBothDirections() {
    var things = conformance.collection();
    for (var i = 0; i < 20; i++) {
      things.insertOne(thing("ann/%02d".formatted(i)));
      things.insertOne(thing("bea/%02d".formatted(i)));
    }
    var ofAnn = and(gt("_id", "ann/"), lt("_id", "ann0"));

    assertThat(ids(things.find(ofAnn).sort(descending("_id")).limit(2)))
        .containsExactly("ann/19", "ann/18");
    assertThat(ids(things.find(and(gt("_id", "ann/"), lt("_id", "ann/02"))).sort(ascending("_id"))))
        .containsExactly("ann/00", "ann/01");
    assertThat(ids(things.find(ofAnn))).hasSize(20);
  }
}
