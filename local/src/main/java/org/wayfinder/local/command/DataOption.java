package org.wayfinder.local.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.wayfinder.local.stack.DataFolder;
import org.wayfinder.local.stack.Installation;
import picocli.CommandLine.Option;

/** The option that all commands have. */
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder that holds the data. Default: .wayfinder in the repository.")
  private @Nullable Path folder;

  DataFolder data() {
    return folder == null ? Installation.find().usualData() : new DataFolder(folder);
  }
}
