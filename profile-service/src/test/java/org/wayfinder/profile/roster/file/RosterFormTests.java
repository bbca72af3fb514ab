package org.wayfinder.profile.roster.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayfinder.profile.roster.testing.RosterZip;

/** Which zips are rosters, and what is said of those that aren't. */
class RosterFormTests {

  private final RosterZip zip = RosterZip.oneSchool().student("s1", "ann@example.org");

  @Test
  void theVersionIsTheManifestsOrToldByTheTableOfRoles() {
    assertThat(form(zip.bytes())).isEqualTo("1.1");
    zip.with("manifest.csv", "propertyName,value").line("manifest.csv", "oneroster.version,1.2");
    refused(zip.bytes(), "The zip has no roles.csv, which is needed.");
    zip.with("roles.csv", "userSourcedId,role,orgSourcedId");
    assertThat(form(zip.bytes())).isEqualTo("1.2");
    zip.with("manifest.csv", "propertyName,value");
    assertThat(form(zip.bytes())).isEqualTo("1.2");
    zip.line("manifest.csv", "oneroster.version,2.0");
    refused(zip.bytes(), "Only OneRoster 1.1 and 1.2");
  }

  @Test
  void aFileOfChangesOnlyIsRefused() {
    zip.with("manifest.csv", "propertyName,value").line("manifest.csv", "file.users,delta");
    refused(zip.bytes(), "Line 2 of manifest.csv: A file of changes only (delta)");
  }

  @Test
  void whatIsNoZipIsRefused() {
    refused("users".repeat(99).getBytes(StandardCharsets.UTF_8), "This is no zip file");
    refused(new byte[0], "This is no zip file");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 22, 40, 150, 400})
  void aZipThatWasCutOffIsRefused(int missing) {
    var whole = zip.bytes();
    assertThatThrownBy(() -> form(Arrays.copyOf(whole, Math.max(30, whole.length - missing))))
        .isInstanceOf(InvalidRosterException.class)
        .hasMessageContaining("cut off, damaged or encrypted");
  }

  @Test
  void aZipWithADamagedByteIsRefused() {
    var bytes = zip.bytes();
    bytes[60] ^= 0x55;
    assertThatThrownBy(() -> form(bytes)).isInstanceOf(InvalidRosterException.class);
  }

  @Test
  void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var bomb = new ZipOutputStream(bytes)) {
      bomb.putNextEntry(new ZipEntry("users.csv"));
      var megabyte = new byte[1 << 20];
      for (var i = 0; i < 64; i++) {
        bomb.write(megabyte);
      }
    }
    refused(bytes.toByteArray(), "unpacks to far more than a roster has");
    assertThatThrownBy(() -> RosterArchive.of(zip.bytes(), new ZipBounds(50, 100, 1_000, 100)))
        .hasMessageContaining("unpacks to far more");
    assertThatThrownBy(() -> RosterArchive.of(zip.bytes(), new ZipBounds(1, 10_000, 10_000, 100)))
        .hasMessageContaining("more than 1 files");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../users.csv", "/users.csv", "a/../users.csv", "c:users.csv", "a\\b"})
  void aPathThatLeadsOutsideIsRefused(String path) {
    refused(zip.with(path, "x").bytes(), "leads outside");
  }

  @Test
  void filesInAFolderAreToldSo() {
    refused(
        RosterZip.empty().with("export/orgs.csv", "x").bytes(),
        "orgs.csv lies in a folder of the zip");
    refused(RosterZip.empty().with("other.csv", "x").bytes(), "The zip has no orgs.csv");
  }

  @Test
  void aMissingColumnIsNamed() {
    zip.with("users.csv", "sourcedId,username,givenName,email,grades");
    refused(zip.bytes(), "Line 1 of users.csv: The column 'familyName' is missing.");
    zip.with("users.csv", "sourcedId,sourcedId");
    refused(zip.bytes(), "The column 'sourcedId' is there twice.");
    zip.with("users.csv", "sourcedId,username,givenName,familyName,email,grades,role")
        .line("users.csv", "s1,s1,Ann,Archer,ann@example.org,10,student");
    refused(zip.bytes(), "The column 'orgSourcedIds' is missing, and there is no roles.csv.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "UTF-16", "UTF-16LE", "windows-1252"})
  void anotherEncodingIsNamedWithItsLine(String encoding) throws IOException {
    var text = "propertyName,value\nsource.systemName,x\nsource.systemCode,Sch\u00fcle\n";
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      for (var name : List.of("orgs.csv", "users.csv", "manifest.csv")) {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(Charset.forName(encoding)));
      }
    }
    var invalid =
        catchThrowableOfType(InvalidRosterException.class, () -> form(bytes.toByteArray()));
    assertThat(invalid.detail()).contains("manifest.csv");
    if (encoding.equals("ISO-8859-1")) {
      assertThat(invalid.detail()).startsWith("Line 3 of manifest.csv: This is not UTF-8.");
    }
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstColumn() {
    zip.with("users.csv", "\uFEFFsourcedId,username,givenName,familyName,email,grades");
    assertThat(form(zip.bytes())).isEqualTo("1.1");
  }

  @Test
  void aQuotationMarkThatIsNeverClosedIsRefusedWithItsLine() {
    zip.line("users.csv", "s2,active,true,north,student,\"s2,Given,Family,x@example.org,10");
    refused(zip.bytes(), "Line 3 of users.csv: A quotation mark is missing");
    for (var i = 0; i < 2_000; i++) {
      zip.student("t" + i, "t" + i + "@example.org");
    }
    refused(zip.bytes(), "Line 3 of users.csv: The row that begins here is too long.");
  }

  @Test
  void rowsKnowTheirLineAlsoAfterEmptyOnesAndLineBreaks() {
    zip.line("users.csv", "")
        .line("users.csv", "s2,active,true,north,student,s2,\"Given\nName\",Family,b@x.org,10")
        .line("users.csv", "s3,too,few")
        .line("users.csv", "s4,active,true,north,student,s4,Given,Fam\u00edly \uD83C\uDF3B,x@x,10");
    var lines = new ArrayList<Long>();
    var problems = new ArrayList<RosterProblem>();
    new RosterTables(RosterArchive.of(zip.bytes()))
        .read(
            RosterFile.USERS,
            row -> {
              lines.add(row.line());
              row.text("givenName", 100);
            },
            problems::add);
    assertThat(lines).containsExactly(2L, 4L, 7L);
    assertThat(problems)
        .containsExactly(
            new RosterProblem("users.csv", 4, "givenName", "Control characters are not allowed."),
            new RosterProblem("users.csv", 6, null, "The row has 3 columns, not 10."));
  }

  private static String form(byte[] bytes) {
    return RosterForm.check(new RosterTables(RosterArchive.of(bytes)));
  }

  private static void refused(byte[] bytes, String why) {
    assertThatThrownBy(() -> form(bytes))
        .isInstanceOf(InvalidRosterException.class)
        .hasMessageContaining(why);
  }
}
