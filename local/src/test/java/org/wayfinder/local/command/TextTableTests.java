package org.wayfinder.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTests {

  @Test
  void goesOnInTheNextLineWhatIsTooWideForTheLastColumn() {
    var table = new TextTable(40, "", "cluster", "why");
    table.row("1", "Diagnostic", "You like machines that look inside the body.");
    table.row("2", "Medicine", "Short.");

    assertThat(table.lines())
        .containsExactly(
            "   cluster     why",
            "1  Diagnostic  You like machines that",
            "               look inside the body.",
            "2  Medicine    Short.");
  }

  @Test
  void keepsLinesApartAndWordsWhole() {
    assertThat(TextTable.wrap("one two\nthree", 5)).containsExactly("one", "two", "three");
    assertThat(TextTable.wrap("unbreakable word", 4)).containsExactly("unbreakable", "word");
  }
}
