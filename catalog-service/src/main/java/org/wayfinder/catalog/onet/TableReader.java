package org.wayfinder.catalog.onet;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table as the O*NET database publishes it: UTF-8, a row a line, columns separated by tabs,
 * quotation marks that mean nothing special, names of the columns first.
 */
final class TableReader {

  private static final CSVFormat FORMAT =
      CSVFormat.Builder.create().setDelimiter('\t').setQuote(null).setIgnoreEmptyLines(true).get();

  /** The longest row of a release has about 3,000 characters. */
  private static final int LONGEST_LINE = 32_768;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TableReader() {}

  /**
   * Gives every row.
   *
   * @param required names of columns that must be there
   * @throws InvalidReleaseException when it is no such table
   */
  static void read(String file, InputStream table, List<String> required, Consumer<Row> taker)
      throws IOException {
    var decoder = StandardCharsets.UTF_8.newDecoder(); // which reports what is no UTF-8
    var lines = new ShortLines(file, new BufferedReader(new InputStreamReader(table, decoder)));
    try (var rows = CSVParser.parse(lines, FORMAT)) {
      Map<String, Integer> columns = null;
      for (var row : rows) {
        if (columns == null) {
          columns = columns(file, row, required);
        } else {
          taker.accept(new Row(file, row.getRecordNumber(), columns, row.toList()));
        }
      }
      if (columns == null) {
        throw new InvalidReleaseException("The table '%s' is empty.".formatted(file));
      }
    } catch (CharacterCodingException _) {
      throw new InvalidReleaseException("The table '%s' is not in UTF-8.".formatted(file));
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw new InvalidReleaseException("The table '%s' is not in UTF-8.".formatted(file));
      }
      throw e.getCause();
    }
  }

  private static Map<String, Integer> columns(
      String file, CSVRecord header, List<String> required) {
    var columns = new HashMap<String, Integer>();
    for (var i = 0; i < header.size(); i++) {
      columns.put(Row.name(header.get(i).replace(BYTE_ORDER_MARK, "")), i);
    }
    for (var column : required) {
      if (!columns.containsKey(Row.name(column))) {
        throw new InvalidReleaseException(
            "The table '%s' has no column '%s', so it is not the one of an O*NET release."
                .formatted(file, column));
      }
    }
    return columns;
  }

  /** Refuses lines that are too long to be a row, before they fill the memory. */
  private static final class ShortLines extends FilterReader {

    private final String file;
    private int length;

    ShortLines(String file, Reader in) {
      super(in);
      this.file = file;
    }

    @Override
    public int read() throws IOException {
      var one = new char[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int offset, int count) throws IOException {
      var some = in.read(into, offset, count);
      for (var i = offset; i < offset + some; i++) {
        length = into[i] == '\n' || into[i] == '\r' ? 0 : length + 1;
        if (length > LONGEST_LINE) {
          throw new InvalidReleaseException(
              "The table '%s' has a line too long to be a row of an O*NET release."
                  .formatted(file));
        }
      }
      return some;
    }

    @Override
    public void close() {
      // The zip that it is read from goes on.
    }
  }
}
