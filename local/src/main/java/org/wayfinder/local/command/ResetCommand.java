package org.wayfinder.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import org.wayfinder.local.stack.DataFolder;
import org.wayfinder.local.stack.StackException;
import org.wayfinder.local.stack.StackState;
import org.wayfinder.local.supervisor.Leftovers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes a data folder, so that the next run begins anew. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    description = "Deletes all data of a stack that is not running.")
final class ResetCommand implements Callable<Integer> {

  private static final int DECLINED = 1;

  @Mixin private DataOption data = new DataOption();

  @Option(names = "--yes", description = "Does not ask.")
  private boolean yes;

  private final Screen screen = Screen.ofThisProcess();

  @Override
  public Integer call() throws IOException {
    var folder = data.data();
    if (!Files.exists(folder.root())) {
      screen.line("There is nothing to delete: " + folder.root());
      return 0;
    }
    requireDeletable(folder);
    if (!yes && !screen.agreed("Delete everything in " + folder.root() + "?")) {
      screen.line("Nothing was deleted.");
      return DECLINED;
    }
    StackState.read(folder).ifPresent(before -> Leftovers.end(before.children()));
    FileSystemUtils.deleteRecursively(folder.root());
    screen.line("Deleted " + folder.root());
    return 0;
  }

  private static void requireDeletable(DataFolder folder) {
    if (!folder.isOurs()) {
      throw new StackException(folder.root() + " is no data folder of Wayfinder.");
    }
    if (StackState.read(folder).flatMap(StackState::supervisor).isPresent()) {
      throw new StackException("Wayfinder is running; stop it first: ./wayfinder stop");
    }
  }
}
