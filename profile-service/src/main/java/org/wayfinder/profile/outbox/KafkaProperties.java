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
 * Where the broker is and what the topic of students is like when it has to be created.
 *
 * @param bootstrapServers the broker's addresses
 * @param client further settings of the Kafka client, e.g. for TLS
 * @param sendTimeout how long a record may wait for the broker before the relay tries anew
 * @param studentsTopic topic of the students' states
 * @param studentsPartitions number of its partitions
 * @param studentsRetention how long it keeps a record
 * @param replication copies the broker keeps of the topic; -1 takes the broker's default
 */
@Validated
@ConfigurationProperties("wayfinder.kafka")
record KafkaProperties(
    @DefaultValue("127.0.0.1:19092") @NotBlank String bootstrapServers,
    @DefaultValue Map<String, String> client,
    @DefaultValue("10s") @DurationMin(millis = 500) Duration sendTimeout,
    @DefaultValue("students") @NotBlank String studentsTopic,
    @DefaultValue("12") @Min(1) @Max(1000) int studentsPartitions,
    @DefaultValue("7d") @DurationMin(minutes = 1) Duration studentsRetention,
    @DefaultValue("-1") @Min(-1) short replication) {

  KafkaProperties {
    client = Map.copyOf(client);
  }
}
