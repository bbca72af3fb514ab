package org.wayfinder.profile;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Asks the database whether it is there, without assuming what kind of server it is. */
@Component("databaseHealthIndicator")
final class MongoDatabaseHealth implements HealthIndicator {

  private final MongoDatabase database;

  MongoDatabaseHealth(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public Health health() {
    try {
      database.runCommand(new Document("ping", 1));
      return Health.up().build();
    } catch (MongoException e) {
      return Health.down().build();
    }
  }
}
