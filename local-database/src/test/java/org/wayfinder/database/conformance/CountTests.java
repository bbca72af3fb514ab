package org.wayfinder.database.conformance;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wayfinder.database.conformance.Conformance.thing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CountTests {

  @RegisterExtension final Conformance conformance = new Conformance();

  private MongoCollection<Document> things;

  @BeforeEach
  void fill() {
    things = conformance.collection();
    things.createIndex(Indexes.ascending("pending"), new IndexOptions().sparse(true));
    things.createIndex(Indexes.ascending("group", "n"));
    things.insertMany(
        IntStream.range(0, 100)
            .mapToObj(i -> {
              var document = thing(i).append("group", "g" + i % 4).append("n", i);
              return i % 10 == 0 ? document.append("pending", true) : document;
            })
            .toList());
  }

  @Test
  void whatMatchesIsCounted() {
    assertThat(things.countDocuments()).isEqualTo(100);
    assertThat(things.estimatedDocumentCount()).isEqualTo(100);
    assertThat(things.countDocuments(eq("pending", true))).isEqualTo(10);
    assertThat(things.countDocuments(and(eq("group", "g1"), gt("n", 50)))).isEqualTo(12);
    assertThat(things.countDocuments(eq("group", "none"))).isZero();
    assertThat(things.countDocuments(gt("_id", 89))).isEqualTo(10);
  }

  @Test
  void aCountHasALimitAndASkip() {
    assertThat(things.countDocuments(eq("pending", true), new CountOptions().limit(1))).isOne();
    assertThat(things.countDocuments(eq("pending", true), new CountOptions().skip(8).limit(5)))
        .isEqualTo(2);
  }

  @Test
  void differentValuesAreListedOnce() {
    assertThat(things.distinct("group", String.class).into(new ArrayList<>()))
        .containsExactlyInAnyOrder("g0", "g1", "g2", "g3");
    assertThat(things.distinct("group", eq("pending", true), String.class).into(new ArrayList<>()))
        .containsExactlyInAnyOrder("g0", "g2");
  }

  @Test
  void groupsAreSummedUp() {
    var sums =
        things.aggregate(
            List.of(
                Aggregates.match(gt("n", 3)),
                Aggregates.group(
                    "$group", Accumulators.sum("sum", "$n"), Accumulators.max("max", "$n")),
                Aggregates.sort(Sorts.ascending("_id"))));

    assertThat(sums)
        .containsExactly(
            new Document("_id", "g0").append("sum", 1200).append("max", 96),
            new Document("_id", "g1").append("sum", 1224).append("max", 97),
            new Document("_id", "g2").append("sum", 1248).append("max", 98),
            new Document("_id", "g3").append("sum", 1272).append("max", 99));
  }

  @Test
  void aPipelineSortsSkipsAndLimitsInItsOwnOrder() {
    var found =
        things.aggregate(
            List.of(
                Aggregates.sort(Sorts.descending("n")),
                Aggregates.limit(10),
                Aggregates.skip(5),
                Aggregates.match(gt("n", 91)),
                Aggregates.project(new Document("n", 1).append("_id", 0))));

    assertThat(found.map(document -> document.getInteger("n"))).containsExactly(94, 93, 92);
  }
}
