package org.wayfinder.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTests {

  @Test
  void theNextCursorLeadsBackToTheLastKey() {
    var page = Page.of(List.of("a", "b/é", "c"), 2, key -> key);
    assertThat(page.items()).containsExactly("a", "b/é");
    assertThat(Page.key(page.next())).isEqualTo("b/é");
  }

  @Test
  void theLastPageHasNoNext() {
    assertThat(Page.of(List.of("a", "b"), 2, key -> key).next()).isNull();
    assertThat(Page.of(List.<String>of(), 2, key -> key).next()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "YQ", "<script>", "azph ", "azph==", "k:a", "💥"})
  void aCursorWeDidNotMakeIsRefused(String cursor) {
    assertThatThrownBy(() -> Page.key(cursor))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.INVALID_CURSOR));
  }

  @Test
  void theLimitIsBounded() {
    assertThat(Page.limit(null)).isEqualTo(Page.DEFAULT_LIMIT);
    assertThat(Page.limit(200)).isEqualTo(200);
    for (var bad : new int[] {0, -1, 201, Integer.MAX_VALUE}) {
      assertThatThrownBy(() -> Page.limit(bad)).isInstanceOf(ProblemException.class);
    }
  }
}
