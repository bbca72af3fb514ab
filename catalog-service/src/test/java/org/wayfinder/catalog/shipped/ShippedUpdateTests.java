package org.wayfinder.catalog.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.content.EntityKind;
import org.wayfinder.catalog.edition.Entities;

/** Every way in which a thing can have gone on here and there. */
class ShippedUpdateTests {

  private static final EntityKey THING = new EntityKey(EntityKind.FAQ, "thing");

  @Test
  void whatTheSchoolLeftAloneIsTakenOver() {
    assertThat(update("a", "b", "a").untouched()).isEqualTo(Map.of(THING, Optional.of("b")));
    assertThat(update(null, "b", null).untouched()).isEqualTo(Map.of(THING, Optional.of("b")));
    assertThat(update("a", null, "a").untouched()).isEqualTo(Map.of(THING, Optional.empty()));
  }

  @Test
  void whatBothChangedIsAConflict() {
    assertThat(update("a", "b", "school").conflicts()).isEqualTo(Map.of(THING, Optional.of("b")));
    assertThat(update("a", null, "school").conflicts()).isEqualTo(Map.of(THING, Optional.empty()));
    assertThat(update("a", "b", null).conflicts()).isEqualTo(Map.of(THING, Optional.of("b")));
    assertThat(update(null, "b", "school").conflicts()).isEqualTo(Map.of(THING, Optional.of("b")));
  }

  @Test
  void whatIsShippedAsBeforeOrAsTheSchoolHasItIsNoUpdate() {
    assertThat(update("a", "a", "school").isEmpty()).isTrue();
    assertThat(update("a", "a", null).isEmpty()).isTrue();
    assertThat(update("a", "b", "b").isEmpty()).isTrue();
    assertThat(update("a", null, null).isEmpty()).isTrue();
    assertThat(update(null, null, "school").isEmpty()).isTrue();
  }

  @Test
  void conflictsAreChosenOnlyWhenAskedFor() {
    var update = update("a", "b", "school");
    assertThat(update.chosen(false)).isEmpty();
    assertThat(update.chosen(true)).isEqualTo(Map.of(THING, Optional.of("b")));
    assertThat(update.keys()).containsExactly(THING);
  }

  private static ShippedUpdate update(
      @Nullable String before, @Nullable String now, @Nullable String school) {
    return ShippedUpdate.of(content(before), content(now), content(school));
  }

  private static Entities content(@Nullable String json) {
    var changes = new HashMap<EntityKey, Optional<String>>();
    changes.put(THING, Optional.ofNullable(json));
    return Entities.NONE.with(changes);
  }
}
