package org.wayfinder.local.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wayfinder.local.client.CommandLineTokens;
import org.wayfinder.local.demo.DemoSchool;
import org.wayfinder.local.stack.Port;
import org.wayfinder.local.stack.StackState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints an access token, for calling the API by curl or a program. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = "Signs somebody in and prints their access token, good for half an hour.")
final class TokenCommand implements Callable<Integer> {

  private static final int NOT_RUNNING = 2;

  @Mixin private DataOption data = new DataOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "LOGIN",
      description = "Who signs in. Default: ann.demo@example.org.")
  private String login = "ann.demo@example.org";

  @Option(names = "--password", description = "Default: the demo school's.")
  private @Nullable String password;

  private final Screen screen = Screen.ofThisProcess();

  @Override
  public Integer call() {
    var state = StackState.read(data.data()).filter(known -> known.supervisor().isPresent());
    if (state.isEmpty()) {
      System.err.println("Wayfinder is not running. Start it with ./wayfinder run");
      return NOT_RUNNING;
    }
    var issuer = state.get().where().http(Port.SIGN_IN);
    screen.line(
        new CommandLineTokens(issuer)
            .signIn(login, password == null ? DemoSchool.read().password() : password));
    return 0;
  }
}
