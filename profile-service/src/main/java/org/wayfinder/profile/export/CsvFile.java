package org.wayfinder.profile.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * A table as CSV (RFC 4180) that no spreadsheet takes for formulas: every cell is quoted, and one
 * that begins as a formula does gets an apostrophe in front (OWASP, CSV injection).
 */
final class CsvFile {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String FORMULA_STARTS = "=+-@\t\r\n";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

  private CsvFile() {}

  /** The file's bytes in UTF-8, with the mark by which spreadsheets know it. */
  static byte[] of(List<String> headings, List<List<String>> rows) {
    var text = new StringBuilder().append(BYTE_ORDER_MARK);
    try {
      FORMAT.printRecord(text, headings.toArray());
      for (var row : rows) {
        FORMAT.printRecord(text, row.stream().map(CsvFile::harmless).toArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String harmless(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
