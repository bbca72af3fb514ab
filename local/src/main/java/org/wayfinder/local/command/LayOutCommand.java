package org.wayfinder.local.command;

import java.util.concurrent.Callable;
import org.wayfinder.local.stack.Installation;
import picocli.CommandLine.Command;

/** The last step of a build, so that the first start need not do it. */
@Command(
    name = "lay-out",
    hidden = true,
    description = "Lays the services' jars out for a quick start.")
final class LayOutCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    Installation.find().layOutServices();
    return 0;
  }
}
