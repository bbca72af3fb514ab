package org.wayfinder.recommendation.messaging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Kafka is and which topics are used. All services state the same topics, so whichever starts
 * first creates them.
 *
 * @param client further settings of the Kafka client, e.g. for SASL or TLS
 * @param group the consumer group that shares the students among all instances
 * @param partitions of the topics students and recommendations
 * @param replication copies of each topic; -1 is the broker's default
 * @param retention of the topics students and recommendations
 * @param deadLettersRetention how long a bad record waits for a human
 * @param repairsTopic where this service asks for states that the students topic no longer holds
 * @param repairsRetention how long such a request waits for the owner of the students
 * @param topicCheck how often it is looked whether the topics are still there and the same
 * @param rerankingGroup the consumer group that shares the work of a re-ranking
 * @param rerankingWorkTopic where the slices of a re-ranking are handed out
 * @param rerankingWorkRetention how long a slice that was handed out is kept
 * @param rerankingsTopic where the progress of re-rankings is announced
 */
@Validated
@ConfigurationProperties("wayfinder.kafka")
public record KafkaProperties(
    @NotBlank @DefaultValue("127.0.0.1:19092") String bootstrapServers,
    @DefaultValue Map<String, String> client,
    @NotBlank @DefaultValue("recommendation-service") String group,
    @NotBlank @DefaultValue("students") String studentsTopic,
    @NotBlank @DefaultValue("editions") String editionsTopic,
    @NotBlank @DefaultValue("recommendations") String recommendationsTopic,
    @NotBlank @DefaultValue("students.dead-letters") String deadLettersTopic,
    @Min(1) @Max(1000) @DefaultValue("12") int partitions,
    @DefaultValue("-1") short replication,
    @DefaultValue("7d") Duration retention,
    @DefaultValue("30d") Duration deadLettersRetention,
    @NotBlank @DefaultValue("students.repairs") String repairsTopic,
    @DefaultValue("7d") Duration repairsRetention,
    @DefaultValue("10s") Duration topicCheck,
    @NotBlank @DefaultValue("wayfinder-rerank") String rerankingGroup,
    @NotBlank @DefaultValue("reranking-work") String rerankingWorkTopic,
    @DefaultValue("1d") Duration rerankingWorkRetention,
    @NotBlank @DefaultValue("rerankings") String rerankingsTopic) {

  public KafkaProperties {
    client = Map.copyOf(client);
  }
}
