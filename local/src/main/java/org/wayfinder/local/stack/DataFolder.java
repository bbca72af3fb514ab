package org.wayfinder.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where everything that a stack keeps has its place, under one folder that may be deleted. */
public record DataFolder(Path root) {

  public DataFolder {
    root = root.toAbsolutePath().normalize();
  }

  /** Whether a stack has lived here; nothing else is ever deleted. */
  public boolean isOurs() {
    return Files.exists(settings()) || Files.exists(lock());
  }

  /** What the run now, or the last one, recorded of itself. */
  Path state() {
    return root.resolve("state.json");
  }

  /** Held by the supervisor while it runs. */
  Path lock() {
    return root.resolve("lock");
  }

  /** What has to be the same at the next run. */
  Path settings() {
    return root.resolve("stack.json");
  }

  /** Where profile-service writes the code for setting the installation up. */
  public Path setupCode() {
    return root.resolve("setup-code");
  }

  /** How far the demo school is loaded. */
  public Path demo() {
    return root.resolve("demo.json");
  }

  /** Files that take the place of those of the built-in catalogue. */
  public Path catalogue() {
    return root.resolve("catalogue");
  }

  Path gatewaySecret() {
    return root.resolve("secrets").resolve("gateway-client-secret");
  }

  Path signIn() {
    return root.resolve("sign-in");
  }

  Path broker() {
    return root.resolve("broker");
  }

  Path database() {
    return root.resolve("database").resolve("wayfinder.db");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  /** The log of one process. */
  public Path log(String process) {
    return logs().resolve(process + ".log");
  }
}
