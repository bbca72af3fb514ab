package org.wayfinder.catalog.onet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wayfinder.catalog.onet.Release.Unmatched;
import org.wayfinder.catalog.onet.ReleaseZip.Layout;

/** What a release's tables say, whatever they are called. */
class ReleaseReaderTests {

  private static final String NURSE = "29-1141.00";
  private static final String OCCUPATIONS = "O*NET-SOC Code\tTitle\tDescription\n";

  private static ReleaseZip nurse(Layout layout) {
    return ReleaseZip.of(layout)
        .occupation(NURSE, "Registered Nurses", "Assess patient health problems. Keep records.")
        .interests(NURSE, 3.5, 4.71, 1.34, 5.57, 2.38, 4.75)
        .skill(NURSE, "active-listening", 4.0)
        .skill(NURSE, "negotiation", 2.88)
        .knowledge(NURSE, "biology", 3.02)
        .workValue(NURSE, "Working Conditions", 4.83)
        .jobZone(NURSE, 4)
        .title(NURSE, "Staff \"Float\" Nurse")
        .title(NURSE, "RN")
        .task(NURSE, "Say \"ah.", "Supplemental")
        .task(NURSE, "Monitor patients.", "Core")
        .related(NURSE, "29-1171.00", "Primary-Short", 2)
        .related(NURSE, "29-1141.04", "Primary-Short", 1)
        .related(NURSE, "29-1218.00", "Supplemental", 11)
        .education(NURSE, 5, 40.0)
        .education(NURSE, 6, 45.5);
  }

  private static Release read(ReleaseZip zip) {
    return ReleaseReader.read(zip.bytes(), null);
  }

  private static InvalidReleaseException refusal(byte[] zip) {
    try {
      ReleaseReader.read(zip, null);
    } catch (InvalidReleaseException e) {
      return e;
    }
    throw new AssertionError("was read");
  }

  private static byte[] zip(String file, byte[] content) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("db_30_2_text/" + file));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String file, String content) throws Exception {
    return zip(file, content.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void readsBothLayouts(Layout layout) {
    var release = read(nurse(layout));
    assertThat(release.number()).isEqualTo(layout.number());
    assertThat(release.date()).isEqualTo(layout == Layout.RELEASE_29 ? "2025-05" : "2026-05");
    assertThat(release.unmatched()).isEmpty();
    var nurse = Objects.requireNonNull(release.occupations().get(NURSE));
    assertThat(nurse.title()).isEqualTo("Registered Nurses");
    assertThat(nurse.interests()).hasSize(6).containsEntry("social", 5.57);
    assertThat(nurse.skills()).isEqualTo(Map.of("active-listening", 4.0, "negotiation", 2.88));
    assertThat(nurse.knowledge()).isEqualTo(Map.of("biology", 3.02));
    assertThat(nurse.jobZone()).isEqualTo(4);
    assertThat(nurse.requiredEducation()).isEqualTo("Bachelor's");
    assertThat(nurse.otherTitles()).containsExactly("Staff \"Float\" Nurse", "RN");
    assertThat(nurse.tasks()).containsExactly("Monitor patients.", "Say \"ah.");
    assertThat(nurse.related()).containsExactly("29-1141.04", "29-1171.00");
    assertThat(release.tables().contains(Table.WORK_VALUES)).isEqualTo(layout == Layout.RELEASE_29);
    assertThat(nurse.workValues().isEmpty()).isEqualTo(layout == Layout.RELEASE_30);
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void tellsRowsThatLeadNowhere(Layout layout) {
    var release =
        read(
            nurse(layout)
                .knowledge("99-9999.00", "biology", 2)
                .jobZone("99-9999.00", 3)
                .interest(NURSE, "Nautical", 3));
    assertThat(release.occupations()).containsOnlyKeys(NURSE);
    var interests = layout == Layout.RELEASE_29 ? "Interests.txt" : "Career Interest Types.txt";
    assertThat(release.unmatched())
        .containsExactlyInAnyOrder(
            new Unmatched("Knowledge.txt", "unknown occupation", "99-9999.00", 1),
            new Unmatched("Job Zones.txt", "unknown occupation", "99-9999.00", 1),
            new Unmatched(interests, "unknown element", "Nautical", 1));
  }

  @Test
  void elementsThatAreAllUnknownDoNotFillTheMemory() {
    var hostile = nurse(Layout.RELEASE_30);
    for (var i = 0; i < 1_000; i++) {
      hostile = hostile.interest(NURSE, "Element " + i, 3);
    }
    assertThat(read(hostile).unmatched()).hasSize(50);
  }

  @Test
  void aByteOrderMarkAndPlainLineEndsAreFine() throws Exception {
    var table = "\uFEFF" + OCCUPATIONS + "29-1141.00\tRegistered Nurses\tCare.\n";
    assertThat(ReleaseReader.read(zip("Occupation Data.txt", table), null).occupations())
        .containsOnlyKeys(NURSE);
  }

  @Test
  void columnsMayBeNamedAsInOtherFormsOfTheRelease() throws Exception {
    var table = "onetsoc_code\ttitle\tdescription\tmore\n29-1141.00\tNurses\tCare.\tx\n";
    assertThat(ReleaseReader.read(zip("Occupation Data.txt", table), null).occupations())
        .containsOnlyKeys(NURSE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Knowledge.txt|29-1141.00;2.C;Biology;IM;6.5;8;;;;N;n/a;08/2025;x|outside 1 to 5",
        "Knowledge.txt|29-1141.00;2.C;Biology;IM;NaN;8;;;;N;n/a;08/2025;x|outside 1 to 5",
        "Knowledge.txt|29-1141.00;2.C;Biology;IM;high;8;;;;N;n/a;08/2025;x|no number",
        "Knowledge.txt|29-1141;2.C;Biology;IM;2.5;8;;;;N;n/a;08/2025;x|no O*NET-SOC code",
        "Knowledge.txt|29-1141.00;2.C;Biology;IM;2.5|has 5 columns, not 13",
        "Knowledge.txt|29-1141.00;2.C;Biology;IM;2.5;8;;;;N;n/a;08/2025;x|a second time",
        "Job Zones.txt|29-1141.00;2.5;08/2025;x|no whole number",
        "Job Zones.txt|29-1141.00;6;08/2025;x|outside 1 to 5",
        "Occupation Data.txt|29-1141.00;Nurses;Again.|has a row already",
        "Occupation Data.txt|29-1171.00;;Nobody.|has nothing in"
      })
  void namesTheRowThatIsWrong(String file, String row, String why) {
    var release = nurse(Layout.RELEASE_29).row(file, row.split(";", -1));
    var refusal = refusal(release.bytes());
    assertThat(refusal.faults()).hasSize(1);
    assertThat(refusal.faults().getFirst().file()).isEqualTo(file);
    assertThat(refusal.faults().getFirst().line()).isEqualTo(3);
    assertThat(refusal.faults().getFirst().detail()).contains(why);
  }

  @Test
  void manyWrongRowsAreAFewTooMany() {
    var release = nurse(Layout.RELEASE_29);
    for (var i = 0; i < 1_000; i++) {
      release.row("Job Zones.txt", NURSE, "nine", "08/2025", "x");
    }
    assertThat(refusal(release.bytes()).faults()).hasSize(50);
  }

  @Test
  void aTableThatIsNotTheOneOfAReleaseIsRefused() throws Exception {
    assertThat(refusal(zip("Occupation Data.txt", "Code\tTitle\nx\ty\n")).detail())
        .contains("no column 'O*NET-SOC Code'");
    assertThat(refusal(zip("Occupation Data.txt", "")).detail()).contains("is empty");
    assertThat(refusal(zip("Interests.csv", OCCUPATIONS)).detail())
        .contains("has no 'Occupation Data.txt'");
    assertThat(refusal(zip("Occupation Data.txt", OCCUPATIONS + "x".repeat(50_000))).detail())
        .contains("a line too long");
    var latin =
        (OCCUPATIONS + "29-1141.00\tCaf\u00e9\tCare.\n").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refusal(zip("Occupation Data.txt", latin)).detail()).contains("not in UTF-8");
  }

  @Test
  void halfOfTheSkillsAreNotTheSkills() {
    var half = nurse(Layout.RELEASE_30).without("Transferable Skills.txt");
    assertThat(refusal(half.bytes()).detail()).contains("only one of 'Essential Skills.txt'");
  }

  @Test
  void aTableIsReadOnce() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var folder : new String[] {"a/", "b/"}) {
        zip.putNextEntry(new ZipEntry(folder + "Occupation Data.txt"));
        zip.write(OCCUPATIONS.getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(refusal(bytes.toByteArray()).detail())
        .contains("the table 'Occupation Data.txt' twice");
  }

  @Test
  void theReleaseIsNamedByItselfOrByTheSender() throws Exception {
    var named = zip("Occupation Data.txt", OCCUPATIONS);
    assertThat(ReleaseReader.read(named, null).number()).isEqualTo("30.2");
    assertThat(ReleaseReader.read(named, "30.2").number()).isEqualTo("30.2");
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("Occupation Data.txt"));
      zip.write(OCCUPATIONS.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(refusal(bytes.toByteArray()).detail()).contains("doesn't say which release");
    assertThat(ReleaseReader.read(bytes.toByteArray(), "29.3").number()).isEqualTo("29.3");
    assertThat(refusalOf(named, "29.3").detail()).contains("release 30.2, not 29.3");
  }

  private static InvalidReleaseException refusalOf(byte[] zip, String named) {
    try {
      ReleaseReader.read(zip, named);
    } catch (InvalidReleaseException e) {
      return e;
    }
    throw new AssertionError("was read");
  }
}
