package org.wayfinder.profile.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportedFileTests {

  private static final List<String> HEADINGS = List.of("name");

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
  void aCellThatBeginsLikeAFormulaIsAText(String cell) {
    assertThat(csv(cell)).isEqualTo("\uFEFF\"name\"\r\n\"'" + cell + "\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ann", "Zoë", "a,b", "a=b", "O'Neill"})
  void anyOtherCellStaysAsItIs(String cell) {
    assertThat(csv(cell)).isEqualTo("\uFEFF\"name\"\r\n\"" + cell + "\"\r\n");
  }

  @Test
  void aQuoteCantEndItsCell() {
    assertThat(csv("\",=1")).contains("\"\"\",=1\"");
  }

  private static String csv(String cell) {
    return new String(CsvFile.of(HEADINGS, List.of(List.of(cell))), StandardCharsets.UTF_8);
  }
}
