package org.wayfinder.local.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayfinder.local.stack.StackException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the newest edition as one file, which {@code catalog import} reads again exactly. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes the whole published catalogue as one JSON file.")
final class CatalogExportCommand implements Callable<Integer> {

  private static final Pattern NUMBER = Pattern.compile("\"number\": (\\d+)");

  @Mixin private EditorOptions options = new EditorOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Where to; standard output by default.")
  private @Nullable Path file;

  @Option(names = "--force", description = "Writes over a file that is there.")
  private boolean force;

  private final Screen screen = Screen.ofThisProcess();

  @Override
  public Integer call() {
    var to = file;
    if (to != null && !force && Files.exists(to)) {
      throw new StackException(to + " is there already; --force writes over it.");
    }
    var editor = options.signIn();
    if (editor.isEmpty()) {
      return EditorOptions.NOT_RUNNING;
    }
    var exported =
        editor.get().get("/api/catalog/export").expectOk("The catalogue was not exported").text();
    if (to == null) {
      screen.out().print(exported);
      screen.out().flush();
    } else {
      write(to, exported);
      screen.line("Edition %s is in %s".formatted(number(exported), to));
    }
    return 0;
  }

  /**
   * Read from the file's head: as a tree, a large catalogue would need more memory than there is.
   */
  private static String number(String exported) {
    var number = NUMBER.matcher(exported);
    return number.find() ? number.group(1) : "?";
  }

  private void write(Path to, String text) {
    try {
      if (force) {
        replace(to, text);
      } else {
        Files.writeString(to, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      }
    } catch (FileAlreadyExistsException e) {
      throw new StackException(to + " is there already; --force writes over it.");
    } catch (IOException e) {
      throw new StackException("%s can't be written: %s".formatted(to, e.getMessage()));
    }
  }

  /** The old file stays until the new one is whole. */
  private static void replace(Path to, String text) throws IOException {
    var part = to.resolveSibling(to.getFileName() + ".part");
    Files.writeString(part, text);
    Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
