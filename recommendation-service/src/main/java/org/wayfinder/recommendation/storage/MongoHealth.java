package org.wayfinder.recommendation.storage;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the database answers. Boot's own check asks with a command that not every server with
 * MongoDB's protocol knows, and shows the driver's message to whoever asks.
 */
final class MongoHealth implements HealthIndicator {

  private static final Document PING = new Document("ping", 1);

  private final MongoDatabase database;

  MongoHealth(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public Health health() {
    try {
      MongoCalls.call(() -> database.runCommand(PING));
      return Health.up().build();
    } catch (StoreUnavailableException _) {
      return Health.down().build();
    }
  }
}
