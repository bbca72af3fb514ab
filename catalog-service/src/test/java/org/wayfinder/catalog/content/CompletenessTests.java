package org.wayfinder.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletenessTests {

  @Test
  void everythingThatIsShippedIsComplete() {
    var all = Shipped.catalogue();
    assertThat(List.of(all.careers(), all.clusters(), all.items(), all.frameworks(), all.faq()))
        .allSatisfy(things -> assertThat(Completeness.missing(things)).isEmpty());
  }

  @Test
  @SuppressWarnings("NullAway") // What a reader of JSON does, and a compiler can't see.
  void namesWhatMayNotBeAbsentAtAnyDepth() {
    var text = LocalizedText.english("Text");
    var entry = new FaqEntry("what", null, text, Arrays.asList("medicine", null), false);
    assertThat(Completeness.missing(entry)).containsExactly("/question", "/related/1");
    var item = new Item("r01", "riasec", "social", "short", text, null, false);
    assertThat(Completeness.missing(item)).isEmpty();
  }
}
