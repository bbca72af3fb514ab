package org.wayfinder.database.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyWriterTests {

  /** Each below the next, by MongoDB's manual, "Comparison/Sort Order". */
  private static final List<@Nullable Object> IN_ORDER =
      Arrays.asList(
          MinKey.getInstance(),
          null,
          Double.NaN,
          Double.NEGATIVE_INFINITY,
          Long.MIN_VALUE,
          -9_007_199_254_740_993L,
          -0x1p53,
          -1.5,
          -1,
          0,
          decimal("0.09999999999999999999999999999999999"),
          decimal("0.1"),
          0.1, // the double is a little more than the decimal
          1,
          1.5,
          0x1p53,
          9_007_199_254_740_993L,
          9_007_199_254_740_994L,
          Long.MAX_VALUE - 1,
          Long.MAX_VALUE,
          0x1p63,
          Double.POSITIVE_INFINITY,
          "",
          "\u0000",
          "\u0000a",
          "\u0001",
          "a",
          "a\u0000",
          "a\u0000b",
          "a\u0001",
          "aa",
          "b",
          "ä",
          "\uFFFD",
          "\uD83D\uDE80", // beyond the basic plane: above all within it
          new Document(),
          new Document("a", 1),
          new Document("a", 1).append("b", 1),
          new Document("a", 2),
          new Document("b", 0),
          new Document("a", "text"),
          List.of(1),
          List.of(1, 1),
          List.of(2),
          new BinData(new byte[] {5}),
          new BinData(new byte[] {0, 0}),
          new ObjectId("000000000000000000000001"),
          new ObjectId("f00000000000000000000000"),
          false,
          true,
          Instant.ofEpochMilli(-1),
          Instant.ofEpochMilli(0),
          MaxKey.getInstance());

  private static Decimal128 decimal(String text) {
    return new Decimal128(new BigDecimal(text));
  }

  @Test
  void bytesSortAsMongoDbSortsValues() {
    for (var i = 0; i < IN_ORDER.size(); i++) {
      for (var j = 0; j < IN_ORDER.size(); j++) {
        assertThat(
                Integer.signum(
                    KeyWriter.of(IN_ORDER.get(i)).compareTo(KeyWriter.of(IN_ORDER.get(j)))))
            .as("%s and %s", IN_ORDER.get(i), IN_ORDER.get(j))
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }

  @Test
  void oneBehindTheOtherTheySortByTheFirstThenBySecondInItsDirection() {
    var random = new Random(3);
    for (var round = 0; round < 20_000; round++) {
      var a = new int[] {any(random), any(random)};
      var b = new int[] {a[0] == 0 || random.nextBoolean() ? a[0] : any(random), any(random)};
      var expected = a[0] == b[0] ? Integer.compare(b[1], a[1]) : Integer.compare(a[0], b[0]);
      assertThat(Integer.signum(pair(a).compareTo(pair(b))))
          .as("%s then %s", Arrays.toString(a), Arrays.toString(b))
          .isEqualTo(expected);
    }
  }

  private static int any(Random random) {
    return random.nextInt(IN_ORDER.size());
  }

  private static Key pair(int... values) {
    return new KeyWriter()
        .add(IN_ORDER.get(values[0]), true)
        .add(IN_ORDER.get(values[1]), false)
        .toKey();
  }

  @Test
  void equalNumbersAreTheSameBytesWhateverTheirType() {
    assertThat(KeyWriter.of(5L)).isEqualTo(KeyWriter.of(5)).isEqualTo(KeyWriter.of(5.0));
    assertThat(KeyWriter.of(decimal("5.00"))).isEqualTo(KeyWriter.of(5));
    assertThat(KeyWriter.of(-0.0)).isEqualTo(KeyWriter.of(0));
    assertThat(KeyWriter.of(Decimal128.NEGATIVE_ZERO)).isEqualTo(KeyWriter.of(0));
    assertThat(KeyWriter.of(decimal("9007199254740993"))).isEqualTo(KeyWriter.of((1L << 53) + 1));
    assertThat(KeyWriter.of(decimal("0.5"))).isEqualTo(KeyWriter.of(0.5));
  }

  @Test
  void aTypesBoundsEncloseItsValuesInBothDirections() {
    for (var value :
        Arrays.asList(-1e300, 1e300, "\uD83D\uDE80", true, Instant.MAX.getEpochSecond())) {
      for (var ascending : List.of(true, false)) {
        assertThat(new KeyWriter().add(value, ascending).toKey())
            .isGreaterThanOrEqualTo(KeyWriter.typeOf(value, ascending))
            .isLessThan(KeyWriter.afterTypeOf(value, ascending));
      }
    }
  }

  @Test
  void aDecimalThatNoDoubleComesNearIsRefused() {
    assertThatThrownBy(() -> KeyWriter.of(decimal("1E+400"))).isInstanceOf(MongoServerError.class);
    assertThatThrownBy(() -> KeyWriter.of(decimal("1E-400"))).isInstanceOf(MongoServerError.class);
  }
}
