package org.wayfinder.recommendation.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayfinder.recommendation.edition.Language;
import org.wayfinder.recommendation.fixtures.Students;

/** What is on the sheet, read back as a reader's program reads it. */
class PrinterTests {

  private final Printer printer = new Printer(Paper.LETTER);

  private PrintedReport print(String file, StudentReport report, Language language) {
    return PrintedReport.read(PrintedReport.kept(file, printer.print(report, language)));
  }

  @Test
  void theReportSaysWhoWhatWhyAndWhatWasSaid() {
    var ann = print("ann", StudentReports.ann(), Language.EN);
    assertThat(ann.pages()).isEqualTo(1);
    assertThat(ann.text())
        .contains("Ann Lee", "Grade 10", "November 23, 2026")
        .contains("Health science", "The cluster therapeutic-services", "own choice")
        .contains("Why these come first", "matter less to you, and less in this cluster too")
        .contains("Let us look at two days", "look at Support Services as well")
        .contains("The ranking has moved since")
        .contains("edition 1 of the catalogue", "version 3 of the profile", "O*NET®");
  }

  @Test
  void tiesAreShownAsTiesAndTheOddsInWordsAndNumbers() {
    var report = StudentReports.ann();
    var tied =
        report.ranked().frameworks().getFirst().clusters().stream()
            .filter(cluster -> cluster.tieGroup() == 1)
            .count();
    assertThat(tied).as("what this test is about").isGreaterThan(1);
    var ann = print("ties", report, Language.EN);
    assertThat(ann.text())
        .contains("The answers can't tell the first " + tied + " apart")
        .contains("1–" + tied + " tied")
        .containsPattern("\\d+% (nearly always|mostly|about half)");
  }

  @Test
  void theFileIsTaggedAndSaysItsTitleAndLanguage() {
    var ann = print("tagged", StudentReports.ann(), Language.FR);
    assertThat(ann.tagged()).isTrue();
    assertThat(ann.language()).isEqualTo("fr");
    assertThat(ann.title()).contains("Rapport sur les familles de métiers").doesNotContain("Ann");
    assertThat(ann.showsTitle()).isTrue();
    assertThat(ann.metadata()).contains("pdfuaid", "Rapport").doesNotContain("Ann Lee");
    assertThat(ann.tags()).containsKeys("H1", "H2", "Table", "TR", "TH", "TD", "L", "LI", "P");
    assertThat(ann.fonts()).isNotEmpty().doesNotContainValue(false);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void answersThatCarryNoRankingMeanTalkFirst(Language language) {
    var fay = StudentReports.of("Fay", Students.flatFay(), null, language);
    var printed = print("talk-first-" + language.tag(), fay, language);
    var texts = new ReportTexts(language);
    assertThat(printed.pages()).isEqualTo(1);
    assertThat(printed.text())
        .contains(texts.say("talk"), texts.say("talk.openers"), texts.say("said.nothing"))
        .doesNotContain(texts.say("place"), texts.say("why"));
    assertThat(printed.tags()).doesNotContainKey("Table");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 6})
  void whatIsTooMuchForTheSheetIsLeftOutAndCounted(int frameworks) {
    var report = StudentReports.overflowing(frameworks);
    var printed = print("overflowing-" + frameworks, report, Language.EN);
    assertThat(printed.pages()).isEqualTo(1);
    assertThat(printed.text())
        .containsPattern("Not on this page: \\d+ more clusters")
        .contains("tied with the last one shown", "The note goes on in Wayfinder")
        .contains("more decisions in Wayfinder");
  }

  @Test
  void whatFitsIsLeftWhole() {
    var ann = print("whole", StudentReports.ann(), Language.EN);
    assertThat(ann.text()).doesNotContain("Not on this page", "goes on in Wayfinder");
    var unbroken = ann.text().replace("- ", "-");
    for (var framework : StudentReports.ann().ranked().frameworks()) {
      framework.clusters().forEach(cluster -> assertThat(unbroken).contains(cluster.name()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<script>alert(1)</script> & <b>Bold</b> | <script>alert(1)</script> & <b>Bold</b>",
        "Zoë Núñez—O’Brien {0} | Zoë Núñez—O’Brien {0}",
        "Нина Ковалёва | Нина Ковалёва",
        "Ελένη Παπαδοπούλου | Ελένη Παπαδοπούλου",
        "Ann\u202Eeel\u202C Lee | Anneel Lee",
        "\u0007Ann\u0000 \u200B Lee | Ann Lee"
      })
  void aNameIsATextWhateverIsInIt(String name, String shown) {
    var report = StudentReports.of(name, Students.ann(), null);
    var printed = print("name", report, Language.EN);
    assertThat(printed.pages()).isEqualTo(1);
    assertThat(printed.text()).contains(shown).doesNotContain("can't be printed here");
  }

  @Test
  void aNameReadFromRightToLeftIsWholeAndEmbedded() {
    var hebrew = StudentReports.of("דנה כהן", Students.ann(), null);
    assertThat(print("hebrew", hebrew, Language.EN).text()).contains("דנה").contains("כהן");
    var arabic = print("arabic", StudentReports.of("ليلى محمد", Students.ann(), null), Language.EN);
    assertThat(arabic.fonts().keySet()).anyMatch(name -> name.contains("DejaVu"));
    assertThat(arabic.fonts()).doesNotContainValue(false);
  }

  @Test
  void aNameThatNoFontHasIsToldByTheIdInstead() {
    var printed = print("chinese", StudentReports.of("王小明", Students.ann(), null), Language.EN);
    assertThat(printed.text()).contains("can't be printed here. Student student-7");
    var nameless = print("nameless", StudentReports.of(" ", Students.ann(), null), Language.EN);
    assertThat(nameless.text()).contains("Student student-7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"W", "w w", "ש"})
  void aNameOf200CharactersLeavesThePageOnePage(String part) {
    var name = part.repeat(200).substring(0, 200);
    var printed = print("long-name", StudentReports.of(name, Students.ann(), null), Language.EN);
    assertThat(printed.pages()).isEqualTo(1);
    assertThat(printed.text().replaceAll("[^" + part.charAt(0) + "]", "").length())
        .isGreaterThanOrEqualTo(name.replace(" ", "").length());
  }

  @Test
  void theSheetIsTheOneThatTheSettingSays() {
    assertThat(print("letter", StudentReports.ann(), Language.EN).width()).isEqualTo(612);
    var a4 = new Printer(Paper.A4).print(StudentReports.ann(), Language.EN);
    assertThat(PrintedReport.read(a4).width()).isEqualTo(595);
  }

  @Test
  void theTagsStandInTheOrderOfReading() {
    var ann = print("order", StudentReports.ann(), Language.EN);
    assertThat(ann.order().indexOf("H1")).isLessThan(ann.order().indexOf("H2"));
    assertThat(ann.order().lastIndexOf("Table")).isLessThan(ann.order().indexOf("H3"));
    assertThat(ann.order().subList(ann.order().size() - 4, ann.order().size()))
        .as("the sources come last")
        .containsExactly("Div", "P", "P", "P");
  }
}
