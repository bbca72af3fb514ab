package org.wayfinder.catalog.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.content.EntityKind;

/** Where things come in. */
class EntitiesTests {

  private static EntityKey item(String id) {
    return new EntityKey(EntityKind.ITEM, id);
  }

  private static EntityKey faq(String id) {
    return new EntityKey(EntityKind.FAQ, id);
  }

  private static Map<EntityKey, Optional<String>> contents(EntityKey... keys) {
    var all = new LinkedHashMap<EntityKey, Optional<String>>();
    for (var key : keys) {
      all.put(key, Optional.of(key.id()));
    }
    return all;
  }

  private final Entities before =
      Entities.NONE.with(contents(item("a"), item("c"), item("e"), faq("x")));

  @Test
  void newThingsComeLastInTheOrderInWhichTheyAreGiven() {
    assertThat(before.with(contents(item("z"), item("b")), Map.of()).all().keySet())
        .containsExactly(item("a"), item("c"), item("e"), faq("x"), item("z"), item("b"));
  }

  @Test
  void newThingsWithAPlaceStandThereAmongTheirKind() {
    var placed =
        before.with(
            contents(item("d"), item("b"), faq("w"), faq("y")),
            Map.of(item("b"), 1, item("d"), 3, faq("w"), 0, faq("y"), 2));
    assertThat(placed.all().keySet())
        .containsExactly(
            item("a"), item("b"), item("c"), item("d"), item("e"), faq("w"), faq("x"), faq("y"));
  }

  @Test
  void whatWasThereKeepsItsPlace() {
    assertThat(before.with(contents(item("e")), Map.of(item("e"), 0)).all().keySet())
        .containsExactly(item("a"), item("c"), item("e"), faq("x"));
  }
}
