package org.wayfinder.recommendation.reranking;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.wayfinder.recommendation.RecommendationServiceApplication;
import org.wayfinder.recommendation.fixtures.TcpProxy;
import org.wayfinder.service.testing.EmbeddedBroker;
import org.wayfinder.service.testing.EmbeddedDatabase;
import org.wayfinder.service.testing.TestTokens;

/**
 * One of several instances of the whole service in this JVM, with a wire of its own to the
 * database. When that is cut for good, nothing it still does is stored, as if it were dead.
 */
final class Instance implements AutoCloseable {

  private final TcpProxy wire =
      new TcpProxy(URI.create(EmbeddedDatabase.shared().uri("x")).getPort());
  private final ConfigurableApplicationContext context;

  private Instance(String prefix, Map<String, String> settings) {
    var all = new LinkedHashMap<String, String>();
    all.put("server.port", "0");
    all.put("spring.mongodb.uri", "mongodb://127.0.0.1:%d/%s".formatted(wire.port(), prefix));
    all.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", TestTokens.shared().issuer());
    all.put("wayfinder.kafka.bootstrap-servers", EmbeddedBroker.shared().bootstrapServers());
    for (var topic :
        new String[] {"students", "editions", "recommendations", "rerankings", "repairs"}) {
      all.put("wayfinder.kafka." + topic + "-topic", prefix + "-" + topic);
    }
    all.put("wayfinder.kafka.dead-letters-topic", prefix + "-dead");
    all.put("wayfinder.kafka.reranking-work-topic", prefix + "-work");
    all.put("wayfinder.kafka.group", prefix);
    all.put("wayfinder.kafka.reranking-group", prefix + "-rerank");
    all.put("wayfinder.kafka.partitions", "6");
    all.put("wayfinder.kafka.topic-check", "500ms");
    all.put("wayfinder.position.check", "500ms");
    all.putAll(settings);
    this.context =
        new SpringApplicationBuilder(RecommendationServiceApplication.class)
            .run(
                all.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new));
  }

  /**
   * @param prefix of the names of its topics, groups and database, shared by all instances
   */
  static Instance start(String prefix, Map<String, String> settings) {
    return new Instance(prefix, settings);
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  TcpProxy wire() {
    return wire;
  }

  /** Ends it in the middle of whatever it does. */
  void kill() {
    wire.cut();
    context.close();
  }

  @Override
  public void close() {
    context.close();
    wire.cut();
  }
}
