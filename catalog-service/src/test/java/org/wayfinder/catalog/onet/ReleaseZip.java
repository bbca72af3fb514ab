package org.wayfinder.catalog.onet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.wayfinder.catalog.content.Career;

/**
 * A small release of the O*NET database, written as the real one is published, in the layout of the
 * releases 29 to 30.2 or in that of 30.3. Every figure in it is made up or the catalogue's own.
 */
public final class ReleaseZip {

  /** Names of files and columns as a release has them. */
  public enum Layout {
    RELEASE_29("29.3", "db_29_3_text/", "O*NET 29.3 Database\r\nMay 2025 Release\r\n"),
    RELEASE_30("30.3", "db_30_3_text/", "O*NET 30.3 Database\r\nMay 2026 Release\r\n");

    private final String number;
    private final String folder;
    private final String readMe;

    Layout(String number, String folder, String readMe) {
      this.number = number;
      this.folder = folder;
      this.readMe = readMe;
    }

    public String number() {
      return number;
    }
  }

  private static final String RATING =
      "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\tStandard Error\t"
          + "Lower CI Bound\tUpper CI Bound\tRecommend Suppress\tNot Relevant\tDate\tDomain Source";
  private static final String SHORT_RATING =
      "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tDate\tDomain Source";
  private static final List<String> ESSENTIAL =
      List.of(
          "reading-comprehension",
          "active-listening",
          "writing",
          "speaking",
          "mathematics",
          "science",
          "critical-thinking",
          "active-learning",
          "learning-strategies",
          "monitoring");

  private final Layout layout;
  private final Map<String, List<String>> tables = new LinkedHashMap<>();

  private ReleaseZip(Layout layout) {
    this.layout = layout;
    table("Occupation Data.txt", "O*NET-SOC Code\tTitle\tDescription");
    table(interests(), SHORT_RATING);
    for (var file : List.of(skills("speaking"), skills("negotiation"), "Knowledge.txt")) {
      table(file, RATING);
    }
    table("Job Zones.txt", "O*NET-SOC Code\tJob Zone\tDate\tDomain Source");
    table(
        "Task Statements.txt",
        "O*NET-SOC Code\tTask ID\tTask\tTask Type\tIncumbents Responding\tDate\tDomain Source");
    table(
        "Related Occupations.txt",
        "O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex");
    table(
        education(),
        "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tCategory\tData Value\tN\tStandard Error\t"
            + "Lower CI Bound\tUpper CI Bound\tRecommend Suppress\tDate\tDomain Source");
    if (layout == Layout.RELEASE_29) {
      table("Work Values.txt", SHORT_RATING);
      table("Alternate Titles.txt", "O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)");
    } else {
      table("Job Titles.txt", "O*NET-SOC Code\tJob Title\tShort Title\tSource(s)");
    }
  }

  /** A release without an occupation. */
  public static ReleaseZip of(Layout layout) {
    return new ReleaseZip(layout);
  }

  private boolean isOld() {
    return layout == Layout.RELEASE_29;
  }

  private String interests() {
    return isOld() ? "Interests.txt" : "Career Interest Types.txt";
  }

  private String education() {
    return isOld() ? "Education, Training, and Experience.txt" : "Education.txt";
  }

  private String skills(String skill) {
    if (isOld()) {
      return "Skills.txt";
    }
    return ESSENTIAL.contains(skill) ? "Essential Skills.txt" : "Transferable Skills.txt";
  }

  private void table(String file, String header) {
    tables.put(file, new ArrayList<>(List.of(header)));
  }

  /** Adds a row as it stands in the file. */
  public ReleaseZip row(String file, String... cells) {
    var rows = tables.get(file);
    if (rows == null) {
      throw new IllegalArgumentException("the layout has no " + file);
    }
    rows.add(String.join("\t", cells));
    return this;
  }

  /** Leaves a table out. */
  public ReleaseZip without(String file) {
    tables.remove(file);
    return this;
  }

  public ReleaseZip occupation(String code, String title, String description) {
    return row("Occupation Data.txt", code, title, description);
  }

  public ReleaseZip interest(String code, String name, double value) {
    return row(interests(), code, "1.B.1.a", name, "OI", "" + value, "05/2025", "Machine Learning");
  }

  /** All six, R I A S E C, and a high point, which says nothing new. */
  public ReleaseZip interests(String code, double... six) {
    var names =
        List.of("Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional");
    for (var i = 0; i < six.length; i++) {
      interest(code, names.get(i), six[i]);
    }
    return row(
        interests(), code, "1.B.1.g", "First Interest High-Point", "IH", "4.00", "05/2025", "x");
  }

  public ReleaseZip skill(String code, String slug, double value) {
    rating(skills(slug), code, slug, "LV", 2.5);
    return rating(skills(slug), code, slug, "IM", value);
  }

  public ReleaseZip knowledge(String code, String slug, double value) {
    return rating("Knowledge.txt", code, slug, "IM", value);
  }

  private ReleaseZip rating(String file, String code, String slug, String scale, double value) {
    return row(
        file,
        code,
        "2.A.1.a",
        words(slug),
        scale,
        "" + value,
        "8",
        "0.1",
        "1.0",
        "5.0",
        "N",
        "n/a",
        "08/2025",
        "Analyst");
  }

  public ReleaseZip workValue(String code, String name, double value) {
    return isOld()
        ? row("Work Values.txt", code, "1.B.2.a", name, "EX", "" + value, "11/2020", "Analyst")
        : this;
  }

  public ReleaseZip jobZone(String code, int zone) {
    return row("Job Zones.txt", code, "" + zone, "08/2025", "Analyst");
  }

  public ReleaseZip title(String code, String title) {
    return row(isOld() ? "Alternate Titles.txt" : "Job Titles.txt", code, title, "n/a", "01,08");
  }

  public ReleaseZip task(String code, String task, String type) {
    return row("Task Statements.txt", code, "22689", task, type, "n/a", "12/2025", "Analyst");
  }

  public ReleaseZip related(String code, String other, String tier, int index) {
    return row("Related Occupations.txt", code, other, tier, "" + index);
  }

  public ReleaseZip education(String code, int category, double percentage) {
    return row(
        education(),
        code,
        "2.D.1",
        "Required Level of Education",
        "RL",
        "" + category,
        "" + percentage,
        "26",
        "n/a",
        "n/a",
        "n/a",
        "n/a",
        "08/2025",
        "Incumbent");
  }

  /** An occupation with the figures that the catalogue has of it. */
  public ReleaseZip asInTheCatalogue(Career career) {
    var soc = career.soc();
    var riasec = career.riasec();
    occupation(soc, career.title().en(), "As it was.");
    interests(
        soc,
        riasec.realistic(),
        riasec.investigative(),
        riasec.artistic(),
        riasec.social(),
        riasec.enterprising(),
        riasec.conventional());
    career.skills().forEach((skill, value) -> skill(soc, skill, value));
    career.knowledge().forEach((area, value) -> knowledge(soc, area, value));
    career
        .workValues()
        .forEach((name, value) ->
            workValue(
                soc, name.equals("workingConditions") ? "Working Conditions" : words(name), value));
    return jobZone(soc, career.jobZone());
  }

  private static String words(String slug) {
    return Character.toUpperCase(slug.charAt(0)) + slug.substring(1).replace('-', ' ');
  }

  /** The zip. */
  public byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(layout.folder));
      write(zip, "Read Me.txt", layout.readMe);
      write(zip, "Work Context.txt", "a table that nobody reads\n".repeat(1000));
      for (var table : tables.entrySet()) {
        write(zip, table.getKey(), String.join("\r\n", table.getValue()) + "\r\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(ZipOutputStream zip, String file, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(layout.folder + file));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
