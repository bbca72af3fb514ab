package org.wayfinder.recommendation.storage;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database of this service: the one the connection string names. */
@Configuration(proxyBeanMethods = false)
class MongoStorageConfiguration {

  private static final String DEFAULT_DATABASE = "recommendations";

  @Bean
  MongoDatabase recommendationsDatabase(MongoClient client, MongoConnectionDetails details) {
    var named = details.getConnectionString().getDatabase();
    return client.getDatabase(named == null ? DEFAULT_DATABASE : named);
  }

  @Bean
  MongoHealth databaseHealthIndicator(MongoDatabase database) {
    return new MongoHealth(database);
  }
}
