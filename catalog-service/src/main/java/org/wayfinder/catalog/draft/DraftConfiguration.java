package org.wayfinder.catalog.draft;

import com.mongodb.client.MongoClient;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.catalog.edition.Editions;

/** Wires the draft to MongoDB. */
@Configuration(proxyBeanMethods = false)
class DraftConfiguration {

  @Bean
  MongoDraftStore draftStore(MongoClient client, MongoProperties properties) {
    return new MongoDraftStore(client.getDatabase(properties.getMongoClientDatabase()));
  }

  @Bean
  Drafts drafts(DraftStore store, Editions editions, Clock clock) {
    return new Drafts(store, editions, clock, new SecureRandom()::nextLong);
  }

  @Bean
  DraftTakeover draftTakeover(DraftStore store, Editions editions, Clock clock) {
    return new DraftTakeover(store, editions, clock, new SecureRandom()::nextLong);
  }

  @Bean
  Publishing publishing(Drafts drafts, Editions editions, DraftCheck check) {
    return new Publishing(drafts, editions, check);
  }
}
