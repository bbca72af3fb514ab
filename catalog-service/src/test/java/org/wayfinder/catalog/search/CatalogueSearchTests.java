package org.wayfinder.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayfinder.catalog.content.Grown;
import org.wayfinder.catalog.content.OwnFramework;
import org.wayfinder.catalog.search.SearchHit.Highlight;
import org.wayfinder.catalog.search.SearchHit.Segment;
import org.wayfinder.service.ProblemException;

class CatalogueSearchTests {

  private final Searches searches = Searches.withDrafts();

  @Test
  void saysWhatWasFoundWhereAndWhy() {
    var hit = searches.find("blood tests").items().getFirst();
    assertThat(hit.id()).isEqualTo("31-9097.00");
    assertThat(hit.type()).isEqualTo(SearchType.CAREER);
    assertThat(hit.title()).isEqualTo(new SearchHit.Shown("Phlebotomist", "en", false));
    assertThat(hit.matchedFields()).contains("everydayWords", "summary", "text");
    var everyday = highlight(hit, "everydayWords");
    assertThat(everyday.segments())
        .containsExactly(
            new Segment("blood", true), new Segment(" ", false), new Segment("test", true));
  }

  @Test
  void theClustersOfOneSchoolAreFoundByItsPeopleOnly() {
    var own = new Searches(Searches.edition(1, OwnFramework.added()));
    for (var other : new String[] {null, "sch_other"}) {
      var found = own.page(SearchRequest.of("quuxing", null, null, other), null, 9);
      assertThat(found.items()).isEmpty();
      assertThat(found.total()).isZero();
    }
    var request = SearchRequest.of("quuxing", null, null, OwnFramework.SCHOOL);
    assertThat(own.page(request, null, 9).items())
        .extracting(SearchHit::id)
        .containsExactlyInAnyOrder(OwnFramework.CLUSTER, "own-caring");
  }

  @Test
  void marksTheWordOfABeginning() {
    var hit = searches.find("radiolog").items().getFirst();
    assertThat(highlight(hit, "title").segments())
        .anySatisfy(segment -> {
          assertThat(segment.match()).isTrue();
          assertThat(segment.text()).startsWith("Radiolog");
        });
  }

  @Test
  void segmentsAreTheTextItselfAndNeverMarkup() {
    var catalogue = Grown.withDrafts();
    for (var hit : searches.find("nurse").items()) {
      for (var highlight : hit.highlights()) {
        var text = highlight.segments().stream().map(Segment::text).collect(Collectors.joining());
        assertThat(catalogue.toString()).contains(text.strip());
        assertThat(highlight.segments()).anyMatch(Segment::match);
        assertThat(text).doesNotContain("<b>");
      }
    }
  }

  @Test
  void saysWhichTextIsThereInEnglishOnly() {
    var hit = searches.find("infirmiere", "fr").items().getFirst();
    assertThat(hit.title()).isEqualTo(new SearchHit.Shown("Infirmière ou infirmier", "fr", false));
    assertThat(hit.summary()).isNotNull().extracting(SearchHit.Shown::fallback).isEqualTo(false);
    var english = searches.find("RN", "fr").items().getFirst();
    assertThat(highlight(english, "alternativeTitles").fallback()).isTrue();
    var faq = searches.find("degré métiers longues études", "fr").items().getFirst();
    assertThat(faq.summary()).isNotNull().extracting(SearchHit.Shown::fallback).isEqualTo(true);
  }

  @Test
  void findsNamesOfOtherLanguagesWithoutCallingThemFallbacks() {
    var hit = searches.find("enfermera").items().getFirst();
    assertThat(hit.id()).isEqualTo("29-1141.00");
    assertThat(highlight(hit, "title").language()).isEqualTo("es");
    assertThat(highlight(hit, "title").fallback()).isFalse();
  }

  @Test
  void saysWhatItTookAnUnknownWordFor() {
    assertThat(searches.find("nruse").corrected()).containsEntry("nruse", "nurse");
    assertThat(searches.ids("nruse", null)).isEqualTo(searches.ids("nurse", null));
    assertThat(searches.find("nurse").corrected()).isEmpty();
  }

  @Test
  void wordsThatNothingHasDontHideWhatTheOthersFind() {
    assertThat(searches.ids("zzqxv phlebotomist", null)).startsWith("31-9097.00");
    assertThat(searches.ids("zzqxv", null)).isEmpty();
  }

  @Test
  void findsACareerByItsCodeOrTheBeginningOfIt() {
    assertThat(searches.ids("29-1141.00", null)).startsWith("29-1141.00");
    assertThat(searches.ids("29-20", null).getFirst()).startsWith("29-20");
    assertThat(searches.find("31-9097").items().getFirst().matchedFields()).contains("id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nurse AND (doctor",
        "title:nurse",
        "nurse~2",
        "*",
        "nur*e",
        "?",
        "\\",
        "\"nurse",
        "[a TO z]",
        "/nurse/",
        "+-&&||!(){}[]^~*?:\\/",
        "<script>alert(1)</script>",
        "'; DROP TABLE careers; --",
        "${jndi:ldap://x}",
        "the",
        "what is a",
        "IT",
        "🩸",
        "👩‍⚕️",
        "🏳️‍🌈",
        "\ud800",
        "a",
        "ñ",
        "护士",
        "ممرضة",
        "99",
        "1",
        "....",
        "a b c d e f g h i j k l m n o p"
      })
  void anythingIsPlainText(String q) {
    for (var language : List.of("en", "fr", "es")) {
      assertThat(searches.find(q, language).total()).isNotNegative();
    }
  }

  @Test
  void looksForStopWordsWhenThereIsNothingElse() {
    assertThat(searches.ids("IT", null)).startsWith("15-1232.00");
    assertThat(searches.ids("🦷", null)).contains("29-1292.00");
    assertThat(searches.ids("???", null)).isEmpty();
  }

  @Test
  void theLongestTextIsNoBurden() {
    var words =
        "heart doctor blood test baby scan lab tech x-ray eye surgery ambulance drugs kids teeth brain";
    assertThat(searches.ids(words, null)).isNotEmpty();
    assertThat(searches.ids("zq".repeat(50), null)).isEmpty();
  }

  @Test
  void looksOnlyForTheTypesAskedFor() {
    var clusters = page("mental health", List.of("cluster"), null, 50).items();
    assertThat(clusters).isNotEmpty().allMatch(hit -> hit.type() == SearchType.CLUSTER);
    var others = page("patients", List.of("career", "faq"), null, 200).items();
    assertThat(others).extracting(SearchHit::type).contains(SearchType.CAREER, SearchType.FAQ);
    assertThat(others).noneMatch(hit -> hit.type() == SearchType.CLUSTER);
  }

  @Test
  void whatOtherTypesHaveDoesntKeepFromLookingForLess() {
    var questions = page("heart doctor degree", List.of("faq"), null, 50).items();
    assertThat(questions).extracting(SearchHit::id).contains("short-training");
  }

  @Test
  void pagesHoldEveryHitOnceInTheOrderOfTheWhole() {
    var whole = page("hospital", null, null, 200);
    var paged = new ArrayList<String>();
    String next = null;
    do {
      var page = page("hospital", null, next, 7);
      page.items().forEach(hit -> paged.add(hit.id()));
      next = page.next();
    } while (next != null);
    assertThat(paged).hasSize(whole.total()).doesNotHaveDuplicates();
    assertThat(paged.subList(0, 100))
        .isEqualTo(whole.items().stream().map(SearchHit::id).limit(100).toList());
  }

  @Test
  void aCursorGoesOnOnlyWithItsOwnSearchAndEdition() {
    var next = page("hospital", null, null, 5).next();
    assertThat(next).isNotNull();
    refused("nurse", next, searches, "another search");
    var newer = new Searches(Searches.edition(2, Grown.withDrafts()));
    refused("hospital", next, newer, "new edition");
    refused("hospital", "AAAA", searches, "next");
    refused("hospital", "azoxLjEuMQ", searches, "another search");
  }

  private static void refused(String q, @Nullable String after, Searches in, String why) {
    assertThatThrownBy(() -> in.page(SearchRequest.of(q, null, null, null), after, 5))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.type().slug()).isEqualTo("invalid-cursor");
              assertThat(problem.detail()).contains(why);
            });
  }

  private SearchPage page(
      String q, @Nullable List<String> types, @Nullable String after, int limit) {
    return searches.page(SearchRequest.of(q, types, null, null), after, limit);
  }

  private static Highlight highlight(SearchHit hit, String field) {
    return hit.highlights().stream()
        .filter(highlight -> highlight.field().equals(field))
        .findFirst()
        .orElseThrow();
  }
}
