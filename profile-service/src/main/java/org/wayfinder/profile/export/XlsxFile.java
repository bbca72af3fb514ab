package org.wayfinder.profile.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** A table as an Office Open XML workbook. Its cells are texts, which are never calculated. */
final class XlsxFile {

  private XlsxFile() {}

  /** The file's bytes. */
  static byte[] of(String sheetName, List<String> headings, List<List<String>> rows) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "Wayfinder", "1.0")) {
      var sheet = workbook.newWorksheet(sheetName);
      for (int column = 0; column < headings.size(); column++) {
        sheet.value(0, column, headings.get(column));
      }
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < headings.size(); column++) {
          sheet.value(row + 1, column, rows.get(row).get(column));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
