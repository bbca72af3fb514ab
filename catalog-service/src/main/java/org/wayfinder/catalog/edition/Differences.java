package org.wayfinder.catalog.edition;

import com.flipkart.zjsonpatch.DiffFlags;
import com.flipkart.zjsonpatch.Jackson3JsonDiff;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.edition.Difference.FieldChange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares two contents thing by thing, and a thing field by field. */
@Component
public final class Differences {

  private static final EnumSet<DiffFlags> BEFORE_AND_AFTER =
      EnumSet.of(
          DiffFlags.ADD_ORIGINAL_VALUE_ON_REPLACE,
          DiffFlags.OMIT_MOVE_OPERATION,
          DiffFlags.OMIT_COPY_OPERATION);

  private final JsonMapper json = JsonMapper.shared();

  /**
   * The things that are not the same in both, in key order, and the lists in which what is in both
   * stands in another order.
   */
  public static List<EntityKey> keys(Entities before, Entities after) {
    return Stream.concat(
            before.keysWith(after).stream()
                .filter(key -> !before.find(key).equals(after.find(key))),
            EntityKey.orders().stream().filter(list -> !before.isListedAs(after, list)))
        .toList();
  }

  /** How one thing differs. */
  public Difference of(EntityKey key, Entities before, Entities after) {
    var was = before.find(key).map(json::readTree).orElse(null);
    var is = after.find(key).map(json::readTree).orElse(null);
    var change = was == null ? "created" : is == null ? "deleted" : "changed";
    return new Difference(key.kind().wireName(), key.id(), change, fields(was, is));
  }

  private List<FieldChange> fields(@Nullable JsonNode was, @Nullable JsonNode is) {
    if (was == null || is == null) {
      return List.of(new FieldChange("", plain(was), plain(is)));
    }
    return Jackson3JsonDiff.asJson(was, is, BEFORE_AND_AFTER).values().stream()
        .map(this::field)
        .toList();
  }

  private FieldChange field(JsonNode step) {
    var pointer = step.path("path").asString();
    var value = step.get("value");
    return switch (step.path("op").asString()) {
      case "add" -> new FieldChange(pointer, null, plain(value));
      case "remove" -> new FieldChange(pointer, plain(value), null);
      case "replace" -> new FieldChange(pointer, plain(step.get("fromValue")), plain(value));
      default -> throw new IllegalStateException("an unknown step of a difference: " + step);
    };
  }

  private @Nullable Object plain(@Nullable JsonNode node) {
    return node == null ? null : json.treeToValue(node, Object.class);
  }
}
