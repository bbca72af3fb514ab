package org.wayfinder.catalog.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.content.EntityKind;
import org.wayfinder.catalog.edition.Difference.FieldChange;

class DifferencesTests {

  private static final EntityKey NURSE = new EntityKey(EntityKind.CAREER, "29-1141.00");
  private static final EntityKey FAQ = new EntityKey(EntityKind.FAQ, "what");

  @Test
  void namesEachFieldWithWhatItWasAndIs() {
    var difference =
        of(
            "{\"jobZone\":3,\"title\":{\"en\":\"Nurse\"},\"wage\":{\"median\":1}}",
            "{\"jobZone\":4,\"title\":{\"en\":\"Nurse\",\"fr\":\"Infirmière\"},\"wage\":null}");
    assertThat(difference.change()).isEqualTo("changed");
    assertThat(difference.fields())
        .containsExactlyInAnyOrder(
            new FieldChange("/jobZone", 3, 4),
            new FieldChange("/title/fr", null, "Infirmière"),
            new FieldChange("/wage", Map.of("median", 1), null));
  }

  @Test
  void aWordPutIntoAListIsOneChangeAndNotOneOfEveryWordBehindIt() {
    assertThat(
            of("{\"tasks\":[\"a\",\"b\",\"c\"]}", "{\"tasks\":[\"a\",\"x\",\"b\",\"c\"]}").fields())
        .containsExactly(new FieldChange("/tasks/1", null, "x"));
    assertThat(of("{\"tasks\":[\"a\",\"b\",\"c\"]}", "{\"tasks\":[\"b\",\"c\"]}").fields())
        .containsExactly(new FieldChange("/tasks/0", "a", null));
  }

  @Test
  void aNewThingAndAGoneOneAreWholeChanges() {
    var before = Entities.of(Map.of(NURSE, "{\"soc\":1}"));
    var after = Entities.of(Map.of(FAQ, "{\"id\":\"what\"}"));
    assertThat(Differences.keys(before, after)).isEqualTo(List.of(NURSE, FAQ));
    var differences = new Differences();
    assertThat(differences.of(NURSE, before, after))
        .isEqualTo(
            new Difference(
                "career",
                "29-1141.00",
                "deleted",
                List.of(new FieldChange("", Map.of("soc", 1), null))));
    assertThat(differences.of(FAQ, before, after).change()).isEqualTo("created");
  }

  @Test
  void twoListsDifferInOrderWhenWhatIsInBothStandsElsewhere() {
    var before = Entities.NONE.with(things("a", "b"));
    assertThat(Differences.keys(before, before.with(things("c")))).hasSize(1);
    var after = Entities.NONE.with(things("b", "c", "a"));
    var order = new EntityKey(EntityKind.ORDER, "faq");
    assertThat(Differences.keys(before, after))
        .containsExactly(new EntityKey(EntityKind.FAQ, "c"), order);
    assertThat(new Differences().of(order, before, after).change()).isEqualTo("changed");
  }

  private static Map<EntityKey, Optional<String>> things(String... ids) {
    var things = new LinkedHashMap<EntityKey, Optional<String>>();
    for (var id : ids) {
      things.put(new EntityKey(EntityKind.FAQ, id), Optional.of("{}"));
    }
    return things;
  }

  private static Difference of(String before, String after) {
    return new Differences()
        .of(NURSE, Entities.of(Map.of(NURSE, before)), Entities.of(Map.of(NURSE, after)));
  }
}
