package org.wayfinder.database.conformance;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayfinder.database.conformance.Conformance.ids;
import static org.wayfinder.database.conformance.Conformance.thing;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FindAndChangeTests {

  private static final FindOneAndUpdateOptions AFTER =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  @RegisterExtension final Conformance conformance = new Conformance();

  private MongoCollection<Document> things;

  @BeforeEach
  void fill() {
    things =
        conformance.collection(
            thing("a").append("n", 1), thing("b").append("n", 2), thing("c").append("n", 3));
  }

  @Test
  void theDocumentIsGivenAsItWasOrAsItBecame() {
    assertThat(things.findOneAndUpdate(eq("_id", "a"), inc("n", 1)))
        .isEqualTo(thing("a").append("n", 1));
    assertThat(things.findOneAndUpdate(eq("_id", "a"), inc("n", 1), AFTER))
        .isEqualTo(thing("a").append("n", 3));
    assertThat(things.findOneAndUpdate(eq("_id", "z"), inc("n", 1), AFTER)).isNull();
  }

  @Test
  void ofSeveralTheSortChoosesOne() {
    var options = new FindOneAndUpdateOptions().sort(Sorts.descending("n"));

    assertThat(things.findOneAndUpdate(ne("n", 3), set("x", 1), options))
        .isEqualTo(thing("b").append("n", 2));
  }

  @Test
  void whoIsInASetAlreadyIsNotFound() {
    var absent = and(eq("_id", "a"), ne("who", "x"));

    assertThat(things.findOneAndUpdate(absent, addToSet("who", "x"), AFTER))
        .containsEntry("who", List.of("x"));
    assertThat(things.findOneAndUpdate(absent, addToSet("who", "x"), AFTER)).isNull();
  }

  @Test
  void aUniqueValueOfAnotherDocumentIsRefusedAndNothingChanges() {
    things.createIndex(Indexes.ascending("identity"), new IndexOptions().unique(true).sparse(true));
    things.updateOne(eq("_id", "a"), set("identity", "me"));

    assertThatThrownBy(() ->
            things.findOneAndUpdate(
                and(eq("_id", "b"), exists("identity", false)),
                combine(set("identity", "me"), inc("n", 1))))
        .isInstanceOfSatisfying(
            MongoException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
    assertThat(things.find(eq("_id", "b")).first()).isEqualTo(thing("b").append("n", 2));
  }

  @Test
  void anUpsertInsertsAndGivesTheNewDocument() {
    var after =
        things.findOneAndUpdate(
            eq("_id", "d"),
            set("n", 9),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));

    assertThat(after).isEqualTo(thing("d").append("n", 9));
  }

  @Test
  void aWholeDocumentIsReplaced() {
    var after =
        things.findOneAndReplace(
            eq("_id", "a"),
            new Document("x", 1),
            new FindOneAndReplaceOptions().returnDocument(ReturnDocument.AFTER));

    assertThat(after).isEqualTo(thing("a").append("x", 1));
  }

  @Test
  void aDeletedDocumentIsGivenBack() {
    assertThat(things.findOneAndDelete(eq("n", 2))).isEqualTo(thing("b").append("n", 2));
    assertThat(things.findOneAndDelete(eq("n", 2))).isNull();
    assertThat(ids(things.find())).containsExactlyInAnyOrder("a", "c");
  }
}
