package org.wayfinder.catalog.edition;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.catalog.content.CatalogueFiles;
import tools.jackson.databind.json.JsonMapper;

/** Wires editions to MongoDB and Kafka. */
@Configuration(proxyBeanMethods = false)
class EditionConfiguration {

  @Bean
  MongoEditionStore editionStore(MongoClient client, MongoProperties properties) {
    return new MongoEditionStore(client.getDatabase(properties.getMongoClientDatabase()));
  }

  @Bean
  KafkaEditionAnnouncer editionAnnouncer(
      EditionProperties properties, JsonMapper json, Clock clock) {
    return new KafkaEditionAnnouncer(properties.kafka(), json, clock);
  }

  @Bean
  EditionKeeper editionKeeper(
      CatalogueFiles files,
      EditionStore store,
      EditionCodec codec,
      CurrentEdition current,
      OfferedContent offered,
      Clock clock) {
    return new EditionKeeper(files::read, store, codec, current, offered, clock);
  }

  @Bean
  OfferedContent offeredContent(EditionStore store, EditionCodec codec) {
    return new OfferedContent(store, codec);
  }

  @Bean
  Editions editions(EditionStore store, EditionCodec codec, Clock clock) {
    return new Editions(store, codec, clock);
  }

  @Bean
  EditionSchedule editionSchedule(
      EditionKeeper keeper,
      EditionAnnouncer announcer,
      MongoEditionStore store,
      CurrentEdition current) {
    return new EditionSchedule(keeper, announcer, store::createIndexes, current);
  }
}
