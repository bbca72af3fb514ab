package org.wayfinder.catalog.shipped;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.catalog.draft.DraftTakeover;
import org.wayfinder.catalog.edition.Editions;
import org.wayfinder.catalog.edition.OfferedContent;

/** Wires shipped updates to MongoDB. */
@Configuration(proxyBeanMethods = false)
class ShippedConfiguration {

  @Bean
  MongoShippedDecisionStore shippedDecisionStore(MongoClient client, MongoProperties properties) {
    return new MongoShippedDecisionStore(client.getDatabase(properties.getMongoClientDatabase()));
  }

  @Bean
  ShippedUpdates shippedUpdates(
      OfferedContent offered,
      Editions editions,
      DraftTakeover draft,
      ShippedDecisionStore decisions,
      Clock clock) {
    return new ShippedUpdates(offered, editions, draft, decisions, clock);
  }
}
