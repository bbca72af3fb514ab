package org.wayfinder.profile.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the broker is and what the topics are like when they have to be created.
 *
 * @param bootstrapServers the broker's addresses
 * @param client further settings of the Kafka client, e.g. for TLS
 * @param sendTimeout how long a record may wait for the broker before the relay tries anew
 * @param studentsTopic topic of the students' states
 * @param studentsPartitions number of its partitions
 * @param studentsRetention how long it keeps a record
 * @param repairsTopic topic on which consumers ask for a republication
 * @param repairsGroup the consumer group in which instances share those requests
 * @param repairsRetention how long a request waits for this service
 * @param topicCheck how often the topics are looked at, beside after each failure
 * @param replication copies the broker keeps of the topics; -1 takes the broker's default
 */
@Validated
@ConfigurationProperties("wayfinder.kafka")
public record KafkaProperties(
    @DefaultValue("127.0.0.1:19092") @NotBlank String bootstrapServers,
    @DefaultValue Map<String, String> client,
    @DefaultValue("10s") @DurationMin(millis = 500) Duration sendTimeout,
    @DefaultValue("students") @NotBlank String studentsTopic,
    @DefaultValue("12") @Min(1) @Max(1000) int studentsPartitions,
    @DefaultValue("7d") @DurationMin(minutes = 1) Duration studentsRetention,
    @DefaultValue("students.repairs") @NotBlank String repairsTopic,
    @DefaultValue("profile-service") @NotBlank String repairsGroup,
    @DefaultValue("7d") @DurationMin(minutes = 1) Duration repairsRetention,
    @DefaultValue("30s") @DurationMin(millis = 100) Duration topicCheck,
    @DefaultValue("-1") @Min(-1) short replication) {

  public KafkaProperties {
    client = Map.copyOf(client);
  }
}
