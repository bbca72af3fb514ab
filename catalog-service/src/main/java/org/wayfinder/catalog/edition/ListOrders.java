package org.wayfinder.catalog.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.content.EntityKind;
import org.wayfinder.catalog.content.ListOrder;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the order of lists off things, and puts things into an order. */
final class ListOrders {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  private ListOrders() {}

  /** The order of the list that a key names, in canonical JSON. */
  static String of(EntityKey list, Collection<EntityKey> things) {
    return JSON.writeValueAsString(new ListOrder(list.id(), ids(list, things)));
  }

  /** The ids of the list that a key names, in their order. */
  static List<String> ids(EntityKey list, Collection<EntityKey> things) {
    return things.stream()
        .filter(thing -> thing.kind().collection().equals(list.id()))
        .map(EntityKey::id)
        .toList();
  }

  /**
   * Things with some lists in these orders, and all else as it stood.
   *
   * @param orders {@link ListOrder}s in JSON
   */
  static Map<EntityKey, String> sorted(Map<EntityKey, String> things, List<String> orders) {
    var ranks = new HashMap<EntityKey, Integer>();
    for (var order : orders) {
      var read = JSON.readValue(order, ListOrder.class);
      EntityKind.ofCollection(read.kind())
          .ifPresent(kind ->
              read.ids().forEach(id -> ranks.putIfAbsent(new EntityKey(kind, id), ranks.size())));
    }
    var keys = new ArrayList<>(things.keySet());
    keys.sort(
        Comparator.comparing(EntityKey::kind)
            .thenComparing(key -> ranks.getOrDefault(key, ranks.size())));
    var sorted = new LinkedHashMap<EntityKey, String>();
    keys.forEach(key -> sorted.put(key, things.getOrDefault(key, "")));
    return sorted;
  }
}
