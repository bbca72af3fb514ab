package org.wayfinder.local.command;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A recommendation for scripts: an object for each framework, with its clusters in rank order. When
 * the answers allow no ranking, the clusters are empty and the object says why.
 */
final class RecommendationJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final JsonNode frameworks;

  /**
   * @param frameworks the catalogue's list of them
   */
  RecommendationJson(JsonNode frameworks) {
    this.frameworks = frameworks;
  }

  String print(JsonNode recommendation) {
    var result = JSON.createObjectNode();
    for (var framework : frameworks.isArray() ? frameworks : frameworks.path("items")) {
      result.putObject(framework.path("id").asString()).putArray("clusters");
    }
    for (var framework : recommendation.path("frameworks")) {
      var clusters = result.putObject(framework.path("framework").asString()).putArray("clusters");
      for (var cluster : framework.path("clusters")) {
        copy(cluster, clusters.addObject());
      }
    }
    var quality = recommendation.path("answerQuality");
    if (!quality.path("status").asString("ok").equals("ok")) {
      result.forEach(framework -> ((ObjectNode) framework).set("answerQuality", quality));
    }
    return JSON.writeValueAsString(result);
  }

  private static void copy(JsonNode cluster, ObjectNode result) {
    for (var field : new String[] {"rank", "id", "score", "name", "label", "tieGroup"}) {
      result.set(field, cluster.path(field));
    }
    var reasons = result.putArray("reasons");
    cluster.path("reasons").forEach(reason -> reasons.add(reason.path("text")));
  }
}
