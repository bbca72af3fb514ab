package org.wayfinder.profile;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the stores the one database that the connection string names. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

  @Bean
  MongoDatabase database(MongoClient client, MongoConnectionDetails details) {
    var name = details.getConnectionString().getDatabase();
    if (name == null) {
      throw new IllegalStateException("spring.mongodb.uri must name a database, e.g. …/profiles");
    }
    return client.getDatabase(name);
  }
}
