package org.wayfinder.benchmark.reranking;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;

/** Waits for a re-ranking to be done, and says how long it took from its plan to its end. */
final class MongoRerankings implements AutoCloseable {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final MongoClient client;
  private final MongoCollection<Document> rerankings;

  MongoRerankings(String mongodb) {
    client = MongoClients.create(mongodb);
    rerankings = client.getDatabase("recommendations").getCollection("rerankings");
  }

  Duration await(int edition, Duration limit) {
    var end = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < end) {
      var found =
          rerankings
              .find(Filters.and(Filters.eq("edition", edition), Filters.eq("state", "done")))
              .first();
      if (found != null) {
        return Duration.between(
            found.getDate("plannedAt").toInstant(), found.getDate("finishedAt").toInstant());
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
    throw new IllegalStateException(
        "Not everybody had edition %d within %s".formatted(edition, limit));
  }

  @Override
  public void close() {
    client.close();
  }
}
