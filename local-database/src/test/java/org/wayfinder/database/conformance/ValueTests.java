package org.wayfinder.database.conformance;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.push;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayfinder.database.conformance.Conformance.date;
import static org.wayfinder.database.conformance.Conformance.one;
import static org.wayfinder.database.conformance.Conformance.thing;

import com.mongodb.MongoException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BSONException;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTests {

  private static final int MEGABYTE = 1024 * 1024;

  @RegisterExtension final Conformance conformance = new Conformance();

  private static Map<String, Object> values() {
    var values = new LinkedHashMap<String, Object>();
    values.put("int", Integer.MIN_VALUE);
    values.put("long", Long.MAX_VALUE);
    values.put("double", 0.1);
    values.put("negativeZero", -0.0);
    values.put("nan", Double.NaN);
    values.put("infinite", Double.NEGATIVE_INFINITY);
    values.put("decimal", Decimal128.parse("3.141592653589793238462643383279503"));
    values.put("text", "Zürich \u0000 \uD83D\uDE80");
    values.put("emptyText", "");
    values.put("date", date(1_763_800_000_123L));
    values.put("dateBefore1970", date(-1));
    values.put("binary", new Binary(new byte[] {0, 1, -1}));
    values.put("objectId", new ObjectId("0123456789abcdef01234567"));
    values.put("timestamp", new BsonTimestamp(5, 6));
    values.put("true", true);
    values.put("null", null);
    values.put("list", Arrays.asList(1, "two", null, List.of(3.0), new Document("k", List.of())));
    values.put("document", new Document("z", 1).append("a", new Document("deep", 2L)));
    values.put("emptyDocument", new Document());
    return values;
  }

  @Test
  void everyTypeComesBackAsItWentIn() {
    var things = conformance.collection();
    var whole = thing("all");
    whole.putAll(values());
    things.insertOne(whole);

    var found = one(things, "all");
    assertThat(found).isEqualTo(whole);
    assertThat(found.keySet()).containsExactlyElementsOf(whole.keySet());
  }

  @Test
  void aDocumentIsFoundByAnIdOfAnyType() {
    var things = conformance.collection();
    values()
        .forEach((name, value) -> {
          if (!(value instanceof List)) {
            things.insertOne(thing(value).append("name", name));
          }
        });

    values()
        .forEach((name, value) -> {
          if (!(value instanceof List)) {
            assertThat(things.find(eq("_id", value)).map(it -> it.getString("name")))
                .as(name)
                .containsExactly(name);
          }
        });
  }

  @Test
  void anArrayIsNoId() {
    assertThatThrownBy(() -> conformance.collection(thing(List.of(1))))
        .isInstanceOf(MongoException.class);
  }

  @Test
  void aDocumentWithoutAnIdGetsOne() {
    var things = conformance.collection();
    things.insertOne(new Document("x", 1));

    assertThat(things.find().map(document -> document.get("_id")))
        .singleElement()
        .isInstanceOf(ObjectId.class);
  }

  @Test
  void longsBeyondADoublesPrecisionStayApart() {
    var things = conformance.collection(thing((1L << 53) + 1), thing(1L << 53));

    assertThat(things.countDocuments()).isEqualTo(2);
    assertThat(things.find(eq("_id", (1L << 53) + 1)).first()).isEqualTo(thing((1L << 53) + 1));
    assertThat(things.find(eq("_id", 0x1p53)).first()).isEqualTo(thing(1L << 53));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 9, 15})
  void aDocumentMayHaveManyMegabytes(int megabytes) {
    var text = "x".repeat(megabytes * MEGABYTE);
    var things = conformance.collection(thing("big").append("text", text));

    assertThat(text.equals(one(things, "big").getString("text"))).isTrue();
  }

  @Test
  void moreThanSixteenMegabytesAreRefusedAndNothingChanges() {
    var tooMuch = thing("big").append("text", "x".repeat(16 * MEGABYTE));
    assertThatThrownBy(() -> conformance.collection(tooMuch))
        .isInstanceOfAny(MongoException.class, BSONException.class);

    var things = conformance.collection(thing("a").append("parts", List.of()));
    var part = "x".repeat(6 * MEGABYTE);
    things.updateOne(eq("_id", "a"), push("parts", part));
    things.updateOne(eq("_id", "a"), push("parts", part));
    assertThatThrownBy(() -> things.updateOne(eq("_id", "a"), push("parts", part)))
        .isInstanceOf(MongoException.class);
    assertThat(one(things, "a").getList("parts", String.class)).hasSize(2);
  }
}
