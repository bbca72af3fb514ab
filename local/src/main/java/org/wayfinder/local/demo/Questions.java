package org.wayfinder.local.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wayfinder.local.client.Patience;
import org.wayfinder.local.client.WayfinderClient;
import org.wayfinder.local.demo.DemoSchool.Likes;
import tools.jackson.databind.JsonNode;

/** The items of the catalogue's assessment, and how somebody with certain likes answers them. */
final class Questions {

  /**
   * One item.
   *
   * @param scale the interest or the activity that it is about
   */
  record Item(String id, String scale) {
    static Item of(JsonNode item) {
      return new Item(item.path("id").asString(), item.path("scale").asString(""));
    }
  }

  private final WayfinderClient client;
  private final Map<String, List<Item>> forms = new ConcurrentHashMap<>();

  Questions(WayfinderClient client) {
    this.client = client;
  }

  /** Answers 1 to 5 by item id; what somebody has no opinion on is left out. */
  Map<String, Integer> answers(Likes likes) {
    var answers = new LinkedHashMap<String, Integer>();
    for (var item : forms.computeIfAbsent(likes.form(), this::items)) {
      var answer = likes.answer(item.scale());
      if (answer != null) {
        answers.put(item.id(), answer);
      }
    }
    return answers;
  }

  private List<Item> items(String form) {
    return Patience.get(client, "/api/assessment?form=" + form)
        .expectOk("The assessment can't be read")
        .json()
        .path("items")
        .valueStream()
        .map(Item::of)
        .toList();
  }
}
