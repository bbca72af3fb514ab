package org.wayfinder.local.stack;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the program lies: a checkout of the repository with its built jars.
 *
 * @param root the folder that holds the script {@code wayfinder}
 */
public record Installation(Path root) {

  /** Named by the system property {@code wayfinder.root}, else the folder one is in or above. */
  public static Installation find() {
    var named = System.getProperty("wayfinder.root");
    if (named != null) {
      return new Installation(Path.of(named).toAbsolutePath().normalize());
    }
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("wayfinder")) && Files.exists(at.resolve("local"))) {
        return new Installation(at);
      }
    }
    throw new StackException("Run this inside the repository, where the script wayfinder is.");
  }

  /** The JVM that this runs on runs the rest too. */
  public Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** Broker, database and sign-in are classes of this module. */
  public String localClassPath() {
    var target = root.resolve("local").resolve("target");
    return Files.isDirectory(target.resolve("lib"))
        ? ServiceJar.newest(root, "local") + File.pathSeparator + target.resolve("lib").resolve("*")
        : System.getProperty("java.class.path");
  }

  /** Does once, at the end of a build, what the first start would do otherwise. */
  public void layOutServices() {
    StackPlan.SERVICES.parallelStream().forEach(module -> ServiceJar.laidOut(this, module));
  }

  public DataFolder usualData() {
    return new DataFolder(root.resolve(".wayfinder"));
  }
}
