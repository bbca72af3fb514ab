package org.wayfinder.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people read of an import. */
class ImportOutputTests {

  private static final String ONET =
      """
      {"release": {"number": "30.3", "date": "2026-05", "missingTables": ["Work Values.txt"]},
       "counts": {"occupations": 1016, "added": 1, "notTaken": 1, "changed": 1, "unchanged": 200,
                  "dropped": 1, "unmatchedRows": 4},
       "added": [{"code": "29-1141.77", "title": "School Nurses", "clusters": ["medicine", "x"]}],
       "notTaken": [{"code": "51-4121.00", "title": "Welders", "missing": ["cluster"]}],
       "changed": [{"kind": "career", "id": "29-1141.00", "change": "changed",
                    "fields": [{"pointer": "/riasec/social", "before": 5.57, "after": 5.6}]}],
       "dropped": [{"code": "29-9999.00", "title": "Gone"}],
       "unmatched": [{"file": "Knowledge.txt", "what": "unknown element", "value": "astrology",
                      "rows": 4}],
       "inTheWay": [], "drafted": 0}
      """;

  private static String printed(String report, BiConsumer<Screen, JsonNode> print) {
    var bytes = new ByteArrayOutputStream();
    var screen = new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), false, 100);
    print.accept(screen, new JsonMapper().readTree(report));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aReleaseIsSummedUpWithWhatIsNewChangedDroppedAndUnmatched() {
    assertThat(
            printed(ONET, (screen, report) -> new OnetReportPrint(screen, false).print(report))
                .lines())
        .containsExactly(
            "O*NET 30.3 (2026-05), 1016 occupations",
            "  It has no table 'Work Values.txt': such figures stay as they are.",
            "New, unreviewed: 1",
            "  29-1141.77 School Nurses, in medicine, x",
            "Changed: 1",
            "  29-1141.00",
            "    riasec/social: 5.57 → 5.6",
            "Dropped by the release; they stay in the catalogue: 1",
            "  29-9999.00 Gone",
            "Not taken: 1",
            "  51-4121.00 Welders, lacks: cluster",
            "Rows that match nothing: 4",
            "  Knowledge.txt: unknown element astrology (4 rows)",
            "Unchanged: 200");
  }

  @Test
  void aCatalogueIsSummedUpWithWhatKeepsItFromBeingPublished() {
    var report =
        """
        {"base": 3, "sameContentHash": false, "created": ["faq/own-a"], "changedTotal": 1,
         "changed": [{"kind": "faq", "id": "b", "change": "changed", "fields": [{}, {}]}],
         "deleted": [], "reordered": ["items"], "inTheWay": [],
         "problems": [{"kind": "cluster", "id": "c", "pointer": "/framework", "detail": "is bad"},
                      {"kind": "answer", "id": "", "pointer": "", "detail": "There are no answers."}]}
        """;
    assertThat(printed(report, (screen, json) -> new ImportReports(screen).catalogue(json)).lines())
        .containsExactly(
            "Compared with edition 3: 1 new, 1 changed, 0 deleted",
            "  new      faq/own-a",
            "  changed  faq b: 2 fields",
            "  in order items",
            "It can be drafted, but not published before this is mended:",
            "  cluster c/framework is bad",
            "  There are no answers.");
  }
}
