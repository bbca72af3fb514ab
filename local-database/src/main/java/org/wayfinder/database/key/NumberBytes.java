package org.wayfinder.database.key;

import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.buffer.ByteBuf;
import java.math.BigDecimal;

/**
 * Numbers of all types in one order, equal ones as equal bytes: the largest double that isn't above
 * the number, then, where something is left, the rest in the same way.
 */
final class NumberBytes {

  private static final int END = 0;
  private static final int MORE = 1;
  // 4 x 53 bits tell any two of a decimal's 34 digits apart.
  private static final int LEVELS = 4;

  private NumberBytes() {}

  static void write(Number number, ByteBuf out) {
    switch (number) {
      case Long whole -> writeLong(whole, out);
      case Decimal128 decimal -> writeDecimal(decimal, out);
      default -> {
        writeDouble(number.doubleValue(), out);
        out.writeByte(END);
      }
    }
  }

  private static void writeLong(long whole, ByteBuf out) {
    double nearest = whole;
    // 2^63 is no long, though casting it back says so.
    if (nearest < 0x1p63 && (long) nearest == whole) {
      writeDouble(nearest, out);
      out.writeByte(END);
      return;
    }
    var below = nearest >= 0x1p63 || (long) nearest > whole ? Math.nextDown(nearest) : nearest;
    writeDouble(below, out);
    out.writeByte(MORE);
    writeDouble((double) (whole - (long) below), out);
    out.writeByte(END);
  }

  private static void writeDecimal(Decimal128 decimal, ByteBuf out) {
    double nearest = decimal.doubleValue();
    if (Double.isNaN(nearest)
        || decimal.equals(Decimal128.POSITIVE_INFINITY)
        || decimal.equals(Decimal128.NEGATIVE_INFINITY)
        || decimal.equals(Decimal128.NEGATIVE_ZERO)) {
      writeDouble(nearest, out);
      out.writeByte(END);
      return;
    }
    var rest = decimal.toBigDecimal();
    for (var level = 1; ; level++) {
      var below = notAbove(rest);
      writeDouble(below, out);
      rest = rest.subtract(new BigDecimal(below));
      if (rest.signum() == 0 || level == LEVELS) {
        out.writeByte(END);
        return;
      }
      out.writeByte(MORE);
    }
  }

  private static double notAbove(BigDecimal number) {
    double nearest = number.doubleValue();
    if (Double.isInfinite(nearest) || (nearest == 0 && number.signum() != 0)) {
      throw new MongoServerError(
          ErrorCode.BadValue,
          "the local database does not serve decimals beyond a double's range as keys; use"
              + " MongoDB");
    }
    return new BigDecimal(nearest).compareTo(number) > 0 ? Math.nextDown(nearest) : nearest;
  }

  /** The sign turned so that bytes sort as numbers do; NaN below all, and one zero. */
  private static void writeDouble(double number, ByteBuf out) {
    if (Double.isNaN(number)) {
      out.writeLong(0);
      return;
    }
    var bits = Double.doubleToRawLongBits(number == 0 ? 0.0 : number);
    out.writeLong(bits < 0 ? ~bits : bits | Long.MIN_VALUE);
  }
}
