package org.wayfinder.local.supervisor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A supervisor in a JVM of its own, to be killed. Arguments: folder, file for the child's pid. */
final class OneServerSupervisor {

  private OneServerSupervisor() {}

  public static void main(String[] args) throws Exception {
    var server = new SmallServers(Path.of(args[0])).server("only");
    try (var supervisor = new Supervisor(List.of(server), status -> {})) {
      supervisor.start();
      var draft = Path.of(args[1] + ".tmp");
      Files.writeString(draft, Long.toString(supervisor.statuses().getFirst().pid()));
      Files.move(draft, Path.of(args[1]));
      new CountDownLatch(1).await();
    }
  }
}
