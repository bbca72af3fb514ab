package org.wayfinder.database.conformance;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Filters.size;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wayfinder.database.conformance.Conformance.ids;
import static org.wayfinder.database.conformance.Conformance.thing;

import com.mongodb.client.MongoCollection;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FilterTests {

  @RegisterExtension final Conformance conformance = new Conformance();

  private MongoCollection<Document> things;

  @BeforeEach
  void fill() {
    things =
        conformance.collection(
            thing("a").append("n", 1).append("tags", List.of("x", "y")),
            thing("b").append("n", 2L).append("tags", List.of()),
            thing("c").append("n", 2.5).append("in", new Document("k", 1)),
            thing("d").append("n", "2"),
            thing("e").append("n", null),
            thing("f")
                .append(
                    "parts", List.of(new Document("k", 1).append("v", 5), new Document("k", 2))),
            thing("g").append("n", Arrays.asList(1, null)));
  }

  private void assertFinds(Bson filter, Object... ids) {
    assertThat(ids(things.find(filter))).containsExactlyInAnyOrder(ids);
  }

  @Test
  void anEmptyFilterFindsEverything() {
    assertFinds(empty(), "a", "b", "c", "d", "e", "f", "g");
  }

  @Test
  void numbersAreEqualWhateverTheirType() {
    assertFinds(eq("n", 2), "b");
    assertFinds(eq("n", 2.0), "b");
    assertFinds(eq("n", 1L), "a", "g");
  }

  @Test
  void aRangeFindsOnlyValuesOfItsType() {
    assertFinds(gt("n", 1), "b", "c");
    assertFinds(and(gte("n", 2), lte("n", 2)), "b");
    assertFinds(gte("n", "1"), "d");
    assertFinds(lt("n", "3"), "d");
    assertFinds(lt("n", 2), "a", "g");
  }

  @Test
  void nullIsFoundWhereItStandsAndWhereNothingDoes() {
    assertFinds(eq("n", null), "e", "f", "g");
    assertFinds(and(eq("n", null), exists("n", true)), "e", "g");
    assertFinds(ne("n", null), "a", "b", "c", "d");
    assertFinds(exists("n", false), "f");
  }

  @Test
  void anyOfSeveralValuesWillDo() {
    assertFinds(in("n", 1, "2", 99), "a", "d", "g");
    assertFinds(in("_id", List.of("c", "a", "z")), "a", "c");
    assertFinds(in("_id", List.of()));
    assertFinds(nin("_id", "a", "b", "c", "d"), "e", "f", "g");
  }

  @Test
  void anArrayIsFoundByEachOfItsElementsAndAsAWhole() {
    assertFinds(eq("tags", "x"), "a");
    assertFinds(eq("tags", List.of("x", "y")), "a");
    assertFinds(eq("tags", List.of()), "b");
    assertFinds(and(ne("tags", "x"), exists("tags")), "b");
    assertFinds(size("tags", 2), "a");
  }

  @Test
  void twoEndsOfARangeMayBeSatisfiedByTwoElements() {
    things.insertOne(thing("h").append("m", List.of(1, 9)));

    assertFinds(and(gt("m", 4), lt("m", 6)), "h");
    assertFinds(elemMatch("m", new Document("$gt", 4).append("$lt", 6)));
  }

  @Test
  void aDottedPathLeadsIntoDocumentsAndArraysOfThem() {
    assertFinds(eq("in.k", 1), "c");
    assertFinds(eq("parts.k", 2), "f");
    assertFinds(elemMatch("parts", and(eq("k", 1), eq("v", 5))), "f");
    assertFinds(elemMatch("parts", and(eq("k", 2), eq("v", 5))));
    assertFinds(eq("in", new Document("k", 1)), "c");
  }

  @Test
  void conditionsCombine() {
    assertFinds(or(eq("n", 1), eq("n", "2")), "a", "d", "g");
    assertFinds(and(eq("_id", "a"), eq("n", 1)), "a");
    assertFinds(and(eq("_id", "a"), eq("n", 2)));
    assertFinds(and(or(eq("_id", "a"), eq("_id", "b")), gt("n", 1)), "b");
    assertFinds(and(gt("_id", "a"), not(gt("n", 0))), "d", "e", "f");
  }

  @Test
  void twoValuesForOneFieldAreFoundOnlyInAnArray() {
    assertFinds(and(eq("tags", "x"), eq("tags", "y")), "a");
    assertFinds(and(eq("_id", "a"), eq("_id", "b")));
  }

  @Test
  void textIsFoundByAPattern() {
    assertFinds(regex("_id", "^[ab]$"), "a", "b");
    assertFinds(and(regex("n", "^2"), eq("_id", "d")), "d");
  }

  @Test
  void aCollectionThatIsNotThereIsEmpty() {
    assertThat(conformance.database().getCollection("nothing").find()).isEmpty();
    assertThat(conformance.database().getCollection("nothing").countDocuments()).isZero();
  }
}
