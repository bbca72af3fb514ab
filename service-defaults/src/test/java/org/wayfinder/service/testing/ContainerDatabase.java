package org.wayfinder.service.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * MongoDB from its official image, for the store contracts. Without an engine or the image the test
 * is skipped, loudly; an image that says it is a stand-in is named as one, since what passes on it
 * has not been shown on MongoDB.
 */
public final class ContainerDatabase {

  /** The image that the installation runs. */
  public static final String IMAGE = "mongo:8";

  /**
   * An engine without a registry would keep a developer waiting for minutes, so it is asked for.
   */
  private static final String SWITCH = "WAYFINDER_DOCKER_TESTS";

  private static @Nullable MongoDBContainer container;

  private ContainerDatabase() {}

  /** Connection string that names a database; starts the container at the first call of a JVM. */
  public static synchronized String uri(String database) {
    var running = container;
    if (running == null) {
      running = start();
      container = running;
    }
    return running.getConnectionString() + "/" + database;
  }

  /** Whether the image says of itself that it only stands in for MongoDB. */
  public static boolean isStandIn() {
    return labels().containsKey("standin");
  }

  private static MongoDBContainer start() {
    if (!"true".equals(System.getenv(SWITCH))) {
      throw skip(SWITCH + " is not true; ./wayfinder test --all sets it where an engine answers");
    }
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw skip("no Docker engine answers");
    }
    var started = new MongoDBContainer(IMAGE);
    try {
      started.start();
    } catch (RuntimeException e) {
      throw skip("the image " + IMAGE + " can't be had: " + e.getClass().getSimpleName());
    }
    say(
        isStandIn()
            ? "RUN ON A STAND-IN for " + IMAGE + ", which is not MongoDB"
            : "Run on " + IMAGE);
    return started;
  }

  private static Map<String, String> labels() {
    var config = DockerClientFactory.instance().client().inspectImageCmd(IMAGE).exec().getConfig();
    var labels = config == null ? null : config.getLabels();
    return labels == null ? Map.of() : labels;
  }

  private static RuntimeException skip(String why) {
    say("NOT RUN: the store contract on " + IMAGE + ", because " + why);
    return abort("not run on " + IMAGE + ": " + why);
  }

  private static void say(String what) {
    System.err.println("[docker tests] " + what);
  }
}
