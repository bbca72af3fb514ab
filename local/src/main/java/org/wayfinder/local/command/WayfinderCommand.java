package org.wayfinder.local.command;

import java.io.UncheckedIOException;
import org.wayfinder.local.client.RefusedException;
import org.wayfinder.local.client.SignInException;
import org.wayfinder.local.stack.StackException;
import org.wayfinder.local.supervisor.StartException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program behind the script {@code wayfinder}. */
@Command(
    name = "wayfinder",
    description = "Runs Wayfinder on this machine: everything on loopback, data in one folder.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    subcommands = {
      RunCommand.class,
      StopCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      ResetCommand.class,
      TryCommand.class,
      TokenCommand.class,
      CatalogCommand.class,
      LayOutCommand.class,
      HelpCommand.class
    })
public final class WayfinderCommand {

  /** What people did wrong or can mend; anything else is a fault of this program. */
  private static final int FAILED = 1;

  /** Ends the JVM with the command's exit code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new WayfinderCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((failure, command, arguments) -> {
          if (!forPeople(failure)) {
            throw failure;
          }
          command.getErr().println(failure.getMessage());
          return FAILED;
        });
  }

  private static boolean forPeople(Exception failure) {
    return failure instanceof StackException
        || failure instanceof StartException
        || failure instanceof SignInException
        || failure instanceof RefusedException
        || failure instanceof UncheckedIOException;
  }
}
