package org.wayfinder.database.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wayfinder.database.conformance.Conformance.ids;
import static org.wayfinder.database.conformance.Conformance.thing;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks the same questions of two collections with the same documents, of which one has indexes. */
class PlannedTests {

  private static final List<String> FIELDS = List.of("a", "b", "c.d", "_id");

  @RegisterExtension final Conformance conformance = new Conformance();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void indexesNeverChangeAnAnswer(long seed) {
    var random = new Random(seed);
    var plain = conformance.database().getCollection("plain");
    var indexed = conformance.database().getCollection("indexed");
    indexed.createIndex(Indexes.ascending("a"));
    indexed.createIndex(Indexes.compoundIndex(Indexes.descending("b"), Indexes.ascending("a")));
    indexed.createIndex(Indexes.ascending("c.d", "b"), new IndexOptions().sparse(true));
    var documents = new ArrayList<Document>();
    for (var i = 0; i < 300; i++) {
      documents.add(document(i, random));
    }
    plain.insertMany(documents);
    indexed.insertMany(documents);

    for (var i = 0; i < 300; i++) {
      var filter = filter(random);
      var sort = sort(random);
      var limit = random.nextInt(4) * 3;
      assertThat(ids(indexed.find(filter).sort(sort).limit(limit)))
          .as("%s by %s", filter.toBsonDocument(), sort.toBsonDocument())
          .isEqualTo(ids(plain.find(filter).sort(sort).limit(limit)));
      assertThat(indexed.countDocuments(filter))
          .as("count of %s", filter.toBsonDocument())
          .isEqualTo(plain.countDocuments(filter));
    }
  }

  private static Document document(int id, Random random) {
    var document = thing(id);
    if (random.nextInt(5) > 0) {
      document.append("a", value(random));
    }
    if (random.nextInt(5) > 0) {
      document.append("b", scalar(random));
    }
    return switch (random.nextInt(4)) {
      case 0 -> document;
      case 1 -> document.append("c", new Document("d", scalar(random)));
      case 2 ->
          document.append(
              "c", List.of(new Document("d", scalar(random)), new Document("d", scalar(random))));
      default -> document.append("c", scalar(random));
    };
  }

  private static Object value(Random random) {
    return random.nextInt(4) == 0 ? List.of(scalar(random), scalar(random)) : scalar(random);
  }

  private static Object scalar(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(6);
      case 1 -> random.nextInt(6) / 2.0;
      case 2 -> "s" + random.nextInt(6);
      default -> random.nextBoolean();
    };
  }

  private static Bson filter(Random random) {
    var parts = new ArrayList<Bson>();
    for (var i = random.nextInt(3); i >= 0; i--) {
      parts.add(condition(random));
    }
    return switch (random.nextInt(4)) {
      case 0 -> Filters.or(parts);
      case 1 -> Filters.and(Filters.or(parts), condition(random));
      default -> Filters.and(parts);
    };
  }

  private static Bson condition(Random random) {
    var field = FIELDS.get(random.nextInt(FIELDS.size()));
    Object value = field.equals("_id") ? (Object) random.nextInt(300) : scalar(random);
    return switch (random.nextInt(8)) {
      case 0 -> Filters.gt(field, value);
      case 1 -> Filters.lte(field, value);
      case 2 -> Filters.and(Filters.gte(field, value), Filters.lt(field, scalar(random)));
      case 3 -> Filters.in(field, value, scalar(random), scalar(random));
      case 4 -> Filters.exists(field, random.nextBoolean());
      case 5 -> Filters.ne(field, value);
      default -> Filters.eq(field, value);
    };
  }

  /** The id at the end settles what the others leave open. */
  private static Bson sort(Random random) {
    var fields = new ArrayList<Bson>();
    for (var i = random.nextInt(3); i > 0; i--) {
      // Not by the arrays: with those the order may depend on the bounds of the index.
      fields.add(random.nextBoolean() ? Sorts.ascending("b") : Sorts.descending("b"));
    }
    fields.add(random.nextBoolean() ? Sorts.ascending("_id") : Sorts.descending("_id"));
    return Sorts.orderBy(fields);
  }
}
