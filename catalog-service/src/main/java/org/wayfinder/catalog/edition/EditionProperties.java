package org.wayfinder.catalog.edition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How editions are announced and looked for; each setting stands in this service's README.
 *
 * @param refreshInterval how often an instance looks for a newer edition and for announcements due
 */
@Validated
@ConfigurationProperties("wayfinder")
public record EditionProperties(
    @DefaultValue @Valid Kafka kafka, @DefaultValue("1s") Duration refreshInterval) {

  /**
   * Where editions are announced.
   *
   * @param client further settings of the Kafka client, e.g. for SASL or TLS
   * @param replication copies the broker keeps of the topic; -1 takes the broker's default
   * @param topicCheck how often it is looked whether the topic still holds an announcement
   */
  public record Kafka(
      @DefaultValue("127.0.0.1:19092") @NotBlank String bootstrapServers,
      @DefaultValue Map<String, String> client,
      @DefaultValue("editions") @NotBlank String editionsTopic,
      @DefaultValue("-1") @Min(-1) short replication,
      @DefaultValue("30s") Duration topicCheck) {

    public Kafka {
      client = Map.copyOf(client);
    }
  }
}
