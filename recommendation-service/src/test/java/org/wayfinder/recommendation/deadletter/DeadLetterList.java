package org.wayfinder.recommendation.deadletter;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.producer.RecordMetadata;
import tools.jackson.databind.JsonNode;

/** The list of waiting dead letters as an operator reads it, page by page. */
final class DeadLetterList {

  private static final String PATH = "/api/operations/dead-letters?limit=200";

  private final Function<String, JsonNode> get;

  /**
   * @param get reads a path as an operator
   */
  DeadLetterList(Function<String, JsonNode> get) {
    this.get = get;
  }

  List<JsonNode> all() {
    var all = new ArrayList<JsonNode>();
    var page = get.apply(PATH);
    page.path("items").forEach(all::add);
    while (page.path("next").isString()) {
      var after = URLEncoder.encode(page.path("next").asString(), StandardCharsets.UTF_8);
      page = get.apply(PATH + "&after=" + after);
      page.path("items").forEach(all::add);
    }
    return all;
  }

  /** Those that came from one record. */
  List<JsonNode> of(RecordMetadata sent) {
    return all().stream()
        .filter(letter ->
            letter.path("originalTopic").asString().equals(sent.topic())
                && letter.path("originalPartition").asInt() == sent.partition()
                && letter.path("originalOffset").asLong() == sent.offset())
        .toList();
  }
}
