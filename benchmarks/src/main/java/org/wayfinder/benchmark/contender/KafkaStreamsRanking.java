package org.wayfinder.benchmark.contender;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.wayfinder.recommendation.messaging.KafkaProperties;

/**
 * The same job as a Kafka Streams topology: students in, ranked with the same engine against a
 * state store with a changelog, stored in MongoDB, announced on the topic of recommendations; at
 * least once, one thread a core.
 */
public final class KafkaStreamsRanking {

  /** The setting that says how many students are written at once; 1 is what tutorials show. */
  public static final String BULK = "wayfinder.benchmark.bulk";

  /** The setting that names the folder for state stores. */
  public static final String STATE = "wayfinder.benchmark.state";

  private static final String SOURCE = "students";
  private static final String RANKING = "ranking";

  private KafkaStreamsRanking() {}

  private static Topology topology(ApplicationContext parts, int bulk) {
    var strings = Serdes.String();
    var bytes = Serdes.ByteArray();
    var kafka = parts.getBean(KafkaProperties.class);
    return new Topology()
        .addSource(SOURCE, strings.deserializer(), bytes.deserializer(), kafka.studentsTopic())
        .addProcessor(RANKING, () -> new KafkaRankingProcessor(parts), SOURCE)
        .addStateStore(
            Stores.keyValueStoreBuilder(
                    Stores.persistentKeyValueStore(KafkaRankingProcessor.KNOWN), strings, bytes)
                .withCachingEnabled(),
            RANKING)
        .addStateStore(KafkaBulkWrites.builder(parts, bulk), RANKING)
        .addSink(
            "news",
            kafka.recommendationsTopic(),
            strings.serializer(),
            bytes.serializer(),
            RANKING);
  }

  private static Map<String, Object> settings(ApplicationContext parts) {
    var kafka = parts.getBean(KafkaProperties.class);
    var settings = new HashMap<String, Object>();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, kafka.group());
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    settings.put(
        StreamsConfig.NUM_STREAM_THREADS_CONFIG, Runtime.getRuntime().availableProcessors());
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1_000);
    settings.put(
        StreamsConfig.STATE_DIR_CONFIG,
        parts.getBean(Environment.class).getRequiredProperty(STATE));
    return settings;
  }

  /** Argument: the port that says that it is ready. */
  public static void main(String[] args) throws Exception {
    var parts = ContenderConfiguration.start();
    var bulk = parts.getBean(Environment.class).getRequiredProperty(BULK, Integer.class);
    try (var streams = new KafkaStreams(topology(parts, bulk), new StreamsConfig(settings(parts)));
        var ready = ContenderConfiguration.ready(args[0])) {
      Runtime.getRuntime().addShutdownHook(new Thread(streams::close));
      streams.start();
      ready.accept().close();
      Thread.currentThread().join();
    }
  }
}
