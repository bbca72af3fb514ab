package org.wayfinder.local.command;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayfinder.local.client.WayfinderClient;
import org.wayfinder.local.demo.DemoSchool;
import org.wayfinder.local.stack.Port;
import org.wayfinder.local.stack.StackState;
import org.wayfinder.local.stack.StackState.Phase;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the catalogue is and who works on it: the options of all catalogue commands. */
final class EditorOptions {

  /** The exit code when there is nothing to talk to. */
  static final int NOT_RUNNING = 2;

  /** Reading a large file may take the gateway's minute. */
  private static final Duration PATIENCE = Duration.ofSeconds(75);

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--editor",
      paramLabel = "LOGIN",
      description = "Who signs in. Default: edith.editor@example.org.")
  private String editor = "edith.editor@example.org";

  @Option(names = "--password", description = "Default: the demo school's.")
  private @Nullable String password;

  /**
   * The editor, signed in at the running stack; nobody, and the reason said, when nothing runs that
   * could answer.
   */
  Optional<WayfinderClient> signIn() {
    var state = StackState.read(data.data()).filter(known -> known.supervisor().isPresent());
    if (state.isEmpty()) {
      System.err.println("Wayfinder is not running. Start it with ./wayfinder run");
      return Optional.empty();
    }
    if (state.get().phase() != Phase.READY) {
      System.err.printf(
          "Wayfinder is %s; try again when ./wayfinder run says that it answers.%n",
          state.get().phase().word());
      return Optional.empty();
    }
    return Optional.of(
        new WayfinderClient(state.get().where().http(Port.GATEWAY), PATIENCE)
            .signIn(editor, password == null ? DemoSchool.read().password() : password));
  }
}
