package org.wayfinder.database.conformance;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayfinder.database.conformance.Conformance.thing;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UpdateTests {

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  @RegisterExtension final Conformance conformance = new Conformance();

  private MongoCollection<Document> things;

  @BeforeEach
  void open() {
    things = conformance.collection();
  }

  private Document one(Object id) {
    return Conformance.one(things, id);
  }

  /** What becomes of a document with the id {@code a}. */
  private Document updated(Document before, Bson update) {
    things.insertOne(before);
    things.updateOne(eq("_id", "a"), update);
    return one("a");
  }

  @Test
  void fieldsAreSetAndTakenAwayAlsoInsideOfOthers() {
    var after =
        updated(
            thing("a").append("x", 1).append("gone", 2).append("in", new Document("k", 1)),
            combine(set("x", 2), set("in.l", 3), set("new.deep", true), unset("gone")));

    assertThat(after)
        .isEqualTo(
            thing("a")
                .append("x", 2)
                .append("in", new Document("k", 1).append("l", 3))
                .append("new", new Document("deep", true)));
  }

  @Test
  void numbersAreCountedUpAndKeepTheWiderType() {
    var after =
        updated(
            thing("a").append("i", 1).append("l", 5L),
            combine(inc("i", 1L), inc("l", 1), inc("n", 3)));

    assertThat(after.get("i")).isEqualTo(2L);
    assertThat(after.get("l")).isEqualTo(6L);
    assertThat(after.get("n")).isEqualTo(3);
  }

  @Test
  void aSetTakesAValueOnceAndGivesItBack() {
    things.insertOne(thing("a").append("who", List.of("x")));

    things.updateOne(eq("_id", "a"), addToSet("who", "y"));
    things.updateOne(eq("_id", "a"), addToSet("who", "y"));
    assertThat(one("a").getList("who", String.class)).containsExactly("x", "y");
    things.updateOne(eq("_id", "a"), pull("who", "x"));
    assertThat(one("a").getList("who", String.class)).containsExactly("y");
  }

  @Test
  void aListKeepsOnlyItsLastElements() {
    things.insertOne(thing("a").append("codes", List.of("1", "2", "3")));

    things.updateOne(eq("_id", "a"), pushEach("codes", List.of("4"), new PushOptions().slice(-3)));

    assertThat(one("a").getList("codes", String.class)).containsExactly("2", "3", "4");
  }

  @Test
  void theCountsTellWhatWasFoundAndWhatWasChanged() {
    things.insertMany(List.of(thing(1).append("x", 1), thing(2).append("x", 1), thing(3)));

    var same = things.updateOne(eq("_id", 1), set("x", 1));
    assertThat(same.getMatchedCount()).isOne();
    assertThat(same.getModifiedCount()).isZero();
    var none = things.updateOne(eq("_id", 9), set("x", 1));
    assertThat(none.getMatchedCount()).isZero();
    var many = things.updateMany(eq("x", 1), inc("x", 1));
    assertThat(many.getMatchedCount()).isEqualTo(2);
    assertThat(many.getModifiedCount()).isEqualTo(2);
    assertThat(one(3)).isEqualTo(thing(3));
  }

  @Test
  void onlyTheVersionThatTheFilterNamesIsChanged() {
    things.insertOne(thing("a").append("version", 1L));
    var first = and(eq("_id", "a"), eq("version", 1L));

    assertThat(things.updateOne(first, inc("version", 1L)).getModifiedCount()).isOne();
    assertThat(things.updateOne(first, inc("version", 1L)).getModifiedCount()).isZero();
    assertThat(things.replaceOne(first, new Document("version", 9L)).getMatchedCount()).isZero();
  }

  @Test
  void anUpsertThatFindsNothingInsertsWhatTheFilterAndTheUpdateSay() {
    var result =
        things.updateOne(
            and(eq("_id", "a"), eq("kind", "k"), lte("n", 5)),
            combine(set("x", 1), setOnInsert("born", true)),
            UPSERT);

    assertThat(String.valueOf(result.getUpsertedId())).contains("a");
    assertThat(one("a"))
        .containsEntry("kind", "k")
        .containsEntry("x", 1)
        .containsEntry("born", true)
        .doesNotContainKey("n");
    things.updateOne(eq("_id", "a"), combine(set("x", 2), setOnInsert("born", false)), UPSERT);
    assertThat(one("a")).containsEntry("x", 2).containsEntry("born", true);
  }

  @Test
  void anUpsertWhoseConditionFailsCollidesWithTheIdThatIsThere() {
    things.insertOne(thing("a").append("edition", 5));

    assertThatThrownBy(() ->
            things.updateOne(and(eq("_id", "a"), lte("edition", 4)), set("edition", 4), UPSERT))
        .isInstanceOfSatisfying(
            MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
    assertThatThrownBy(() ->
            things.updateOne(and(eq("_id", "a"), exists("edition", false)), set("x", 4), UPSERT))
        .isInstanceOf(MongoException.class);
    assertThat(one("a")).isEqualTo(thing("a").append("edition", 5));
  }

  @Test
  void aReplacementLeavesNothingOfTheOldDocument() {
    things.insertOne(thing("a").append("old", 1));

    var replaced = things.replaceOne(eq("_id", "a"), new Document("new", 2));
    assertThat(replaced.getModifiedCount()).isOne();
    assertThat(one("a")).isEqualTo(thing("a").append("new", 2));
    var same = things.replaceOne(eq("_id", "a"), thing("a").append("new", 2));
    assertThat(same.getMatchedCount()).isOne();
    assertThat(same.getModifiedCount()).isZero();
    things.replaceOne(eq("_id", "b"), new Document("new", 3), new ReplaceOptions().upsert(true));
    assertThat(one("b")).isEqualTo(thing("b").append("new", 3));
  }

  @Test
  void anIdNeverChanges() {
    things.insertOne(thing("a"));

    assertThatThrownBy(() -> things.updateOne(eq("_id", "a"), set("_id", "b")))
        .isInstanceOfSatisfying(MongoException.class, e -> assertThat(e.getCode()).isEqualTo(66));
    assertThatThrownBy(() -> things.replaceOne(eq("_id", "a"), thing("b")))
        .isInstanceOfSatisfying(MongoException.class, e -> assertThat(e.getCode()).isEqualTo(66));
  }

  @Test
  void manyAreChangedOnceEachThoughTheChangeMovesThemInTheIndexThatFoundThem() {
    things.createIndex(Indexes.ascending("n"));
    things.insertMany(IntStream.range(0, 3_000).mapToObj(i -> thing(i).append("n", i)).toList());

    var result = things.updateMany(gte("n", 10), inc("n", 5_000));

    assertThat(result.getModifiedCount()).isEqualTo(2_990);
    assertThat(things.countDocuments(gte("n", 5_010))).isEqualTo(2_990);
    assertThat(things.countDocuments(gte("n", 10_000))).isZero();
  }
}
