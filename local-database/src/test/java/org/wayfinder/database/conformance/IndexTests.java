package org.wayfinder.database.conformance;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayfinder.database.conformance.Conformance.ids;
import static org.wayfinder.database.conformance.Conformance.thing;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IndexTests {

  private static final IndexOptions UNIQUE = new IndexOptions().unique(true);

  @RegisterExtension final Conformance conformance = new Conformance();

  private MongoCollection<Document> things;

  @BeforeEach
  void open() {
    things = conformance.collection();
  }

  private static void assertDuplicate(ThrowingCallable write) {
    assertThatThrownBy(write)
        .isInstanceOfSatisfying(
            MongoException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
  }

  @Test
  void aUniqueValueIsThereOnce() {
    things.createIndex(Indexes.ascending("login"), UNIQUE);
    things.insertMany(List.of(thing(1).append("login", "ann"), thing(2).append("login", "bea")));

    assertDuplicate(() -> things.insertOne(thing(3).append("login", "ann")));
    assertDuplicate(() -> things.updateOne(eq("_id", 2), set("login", "ann")));
    assertDuplicate(() -> things.replaceOne(eq("_id", 2), new Document("login", "ann")));
    things.updateOne(eq("_id", 1), set("login", "eve"));
    things.updateOne(eq("_id", 2), set("login", "ann"));
    assertThat(ids(things.find(eq("login", "ann")))).containsExactly(2);
  }

  @Test
  void equalNumbersOfDifferentTypesAreTheSameKey() {
    things.createIndex(Indexes.ascending("n"), UNIQUE);
    things.insertOne(thing(1).append("n", 5));

    assertDuplicate(() -> things.insertOne(thing(2).append("n", 5L)));
    assertDuplicate(() -> things.insertOne(thing(2).append("n", 5.0)));
    assertDuplicate(() -> things.insertOne(thing(1.0)));
  }

  @Test
  void nothingIsAValueOfItsOwnUnlessTheIndexIsSparse() {
    things.createIndex(Indexes.ascending("strict"), UNIQUE);
    things.createIndex(Indexes.ascending("loose"), new IndexOptions().unique(true).sparse(true));
    things.insertOne(thing(1).append("strict", 1));
    things.insertOne(thing(2).append("strict", 2));
    things.insertOne(thing(3));

    assertDuplicate(() -> things.insertOne(thing(4)));
    things.updateOne(eq("_id", 1), set("loose", "x"));
    assertDuplicate(() -> things.updateOne(eq("_id", 2), set("loose", "x")));
    things.updateOne(eq("_id", 1), unset("loose"));
    things.updateOne(eq("_id", 2), set("loose", "x"));
    assertThat(ids(things.find(eq("loose", "x")))).containsExactly(2);
    assertThat(things.countDocuments(eq("loose", null))).isEqualTo(2);
  }

  @Test
  void severalFieldsAreUniqueTogether() {
    things.createIndex(Indexes.ascending("a", "b"), UNIQUE);
    things.insertMany(
        List.of(thing(1).append("a", 1).append("b", 1), thing(2).append("a", 1).append("b", 2)));

    assertDuplicate(() -> things.insertOne(thing(3).append("b", 2).append("a", 1)));
    assertThat(ids(things.find(and(eq("a", 1), gt("b", 1))))).containsExactly(2);
  }

  @Test
  void eachElementOfAnArrayIsAKey() {
    things.createIndex(Indexes.ascending("who", "_id"));
    things.insertMany(
        List.of(
            thing("a").append("who", List.of("x", "y")),
            thing("b").append("who", List.of("y")),
            thing("c").append("who", List.of()),
            thing("d")));

    assertThat(ids(things.find(eq("who", "y")).sort(Sorts.ascending("_id"))))
        .containsExactly("a", "b");
    assertThat(ids(things.find(and(eq("who", "y"), gt("_id", "a"))))).containsExactly("b");
    assertThat(ids(things.find(gt("who", "a")))).containsExactlyInAnyOrder("a", "b");
    things.updateOne(eq("_id", "a"), set("who", List.of("x")));
    assertThat(ids(things.find(eq("who", "y")))).containsExactly("b");
    assertThat(things.countDocuments(eq("who", null))).isOne();
  }

  @Test
  void askingAgainForTheSameIndexChangesNothing() {
    var name = things.createIndex(Indexes.ascending("login"), UNIQUE);

    assertThat(things.createIndex(Indexes.ascending("login"), UNIQUE)).isEqualTo(name);
    assertThat(things.listIndexes().into(new ArrayList<>())).hasSize(2);
  }

  @Test
  void anotherIndexByTheSameNameOrKeyIsRefused() {
    things.createIndex(Indexes.ascending("login"), UNIQUE);

    assertThatThrownBy(() -> things.createIndex(Indexes.ascending("login")))
        .isInstanceOfSatisfying(MongoException.class, e -> assertThat(e.getCode()).isIn(85, 86));
    assertThatThrownBy(() ->
            things.createIndex(
                Indexes.ascending("other"), new IndexOptions().name("login_1").unique(true)))
        .isInstanceOfSatisfying(MongoException.class, e -> assertThat(e.getCode()).isIn(85, 86));
  }

  @Test
  void anIndexOverWhatIsThereFindsItAndIsRefusedWhenItIsNotUnique() {
    things.insertMany(
        List.of(thing(1).append("a", 1).append("b", 1), thing(2).append("a", 2).append("b", 1)));

    things.createIndex(Indexes.descending("a"));
    assertDuplicate(() -> things.createIndex(Indexes.ascending("b"), UNIQUE));

    assertThat(ids(things.find(gt("a", 1)))).containsExactly(2);
    assertThat(things.listIndexes().map(index -> index.getString("name")))
        .containsExactlyInAnyOrder("_id_", "a_-1");
    things.insertOne(thing(3).append("b", 1));
  }

  @Test
  void aDroppedIndexLeavesThoseOfOtherCollectionsAlone() {
    var others = conformance.database().getCollection("others");
    things.createIndex(Indexes.ascending("x"), UNIQUE);
    others.createIndex(Indexes.ascending("x"), UNIQUE);
    things.dropIndex("x_1");

    things.insertMany(List.of(thing(1).append("x", 1), thing(2).append("x", 1)));
    others.insertOne(thing(1).append("x", 1));
    assertDuplicate(() -> others.insertOne(thing(2).append("x", 1)));
    assertThatThrownBy(() -> things.dropIndex("x_1")).isInstanceOf(MongoException.class);
  }
}
