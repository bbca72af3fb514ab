package org.wayfinder.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayfinder.service.ProblemException;

class SearchRequestTests {

  @Test
  void wantsSomethingToLookFor() {
    refused(null, null, null, "Say in 'q' what to look for: ?q=blood tests");
    refused("", null, null, "Say in 'q' what to look for: ?q=blood tests");
    refused(" \t\u00a0\u0000\u200b ", null, null, "Say in 'q' what to look for: ?q=blood tests");
  }

  @Test
  void takesAHundredCharactersAndNoMore() {
    assertThat(SearchRequest.of("🦷".repeat(100), null, null, null).text()).hasSize(200);
    refused("a".repeat(101), null, null, "'q' may have 100 characters.");
    refused(" ".repeat(101), null, null, "'q' may have 100 characters.");
  }

  @Test
  void leavesOutWhatCantBeSeen() {
    assertThat(SearchRequest.of(" x\u0000-\u202eray\r\n\tte\u00adch ", null, null, null).text())
        .isEqualTo("x -ray tech");
    assertThat(SearchRequest.of("infirmie\u0300re ﬁt", null, null, null).text())
        .isEqualTo("infirmière fit");
  }

  @Test
  void looksForEverythingInEnglishUnlessToldOtherwise() {
    var plain = SearchRequest.of("nurse", null, null, null);
    assertThat(plain.types()).containsExactly(SearchType.values());
    assertThat(plain.language()).isEqualTo(SearchLanguage.EN);
    var told = SearchRequest.of("nurse", List.of("faq", "career"), "fr", null);
    assertThat(told.types()).containsExactly(SearchType.CAREER, SearchType.FAQ);
    assertThat(told.language()).isEqualTo(SearchLanguage.FR);
    assertThat(told.key()).isNotEqualTo(plain.key());
  }

  @Test
  void namesWhatTypesAndLanguagesThereAre() {
    refused(
        "nurse",
        List.of("job"),
        null,
        "'type' must be some of career, cluster and faq: ?type=career,faq");
    refused(
        "nurse",
        List.of("Career"),
        null,
        "'type' must be some of career, cluster and faq: ?type=career,faq");
    refused("nurse", null, "de", "'lang' must be one of en, fr and es.");
  }

  private static void refused(
      @Nullable String q, @Nullable List<String> type, @Nullable String lang, String why) {
    assertThatThrownBy(() -> SearchRequest.of(q, type, lang, null))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.detail()).isEqualTo(why);
              assertThat(problem.type().slug()).isEqualTo("malformed-request");
            });
  }
}
