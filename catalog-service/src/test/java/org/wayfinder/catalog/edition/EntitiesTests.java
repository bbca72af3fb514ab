package org.wayfinder.catalog.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    assertThat(before.with(contents(item("z"), item("b"))).all().keySet())
        .containsExactly(item("a"), item("c"), item("e"), faq("x"), item("z"), item("b"));
  }

  private static final EntityKey ITEMS = new EntityKey(EntityKind.ORDER, "items");

  private static Optional<String> order(String... ids) {
    return Optional.of(
        "{\"kind\":\"items\",\"ids\":[%s]}"
            .formatted(Stream.of(ids).map("\"%s\""::formatted).collect(Collectors.joining(","))));
  }

  @Test
  void aListTellsItsOrderAndTakesAnother() {
    assertThat(before.find(ITEMS)).isEqualTo(order("a", "c", "e"));
    var reordered = before.with(Map.of(ITEMS, order("e", "a", "c")));
    assertThat(reordered.all().keySet()).containsExactly(item("e"), item("a"), item("c"), faq("x"));
    assertThat(before.find(new EntityKey(EntityKind.ORDER, "careers")))
        .as("careers have an order of their own")
        .isEmpty();
  }

  @Test
  void anOrderPassesOverWhatIsGoneAndWhatItDoesNotNameComesLast() {
    var changes = contents(item("n"), item("m"));
    changes.put(item("c"), Optional.empty());
    changes.put(ITEMS, order("n", "c", "e", "nonsense", "e"));
    assertThat(before.with(changes).all().keySet())
        .containsExactly(item("n"), item("e"), item("a"), item("m"), faq("x"));
  }

  @Test
  void whatHasToChangeForOthersLeadsToThemAndNamesAnOrderOnlyWhereItMust() {
    var appended = before.with(contents(item("f"), faq("y")));
    assertThat(before.changesTo(appended)).containsOnlyKeys(item("f"), faq("y"));
    var others = Entities.NONE.with(contents(faq("y"), faq("x"), item("e"), item("b"), item("a")));
    var changes = before.changesTo(others);
    assertThat(changes.keySet())
        .containsExactly(
            item("b"), item("c"), faq("y"), ITEMS, new EntityKey(EntityKind.ORDER, "faq"));
    assertThat(before.with(changes).changesTo(others)).isEmpty();
    assertThat(before.with(changes).all().keySet())
        .containsExactly(item("e"), item("b"), item("a"), faq("y"), faq("x"));
  }
}
