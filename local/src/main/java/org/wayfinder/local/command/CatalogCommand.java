package org.wayfinder.local.command;

import picocli.CommandLine.Command;

/** What editors do with the catalogue as a whole; the draft is all it ever changes. */
@Command(
    name = "catalog",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Writes the catalogue to a file, or puts a file's content into the draft.",
    subcommands = {
      CatalogExportCommand.class,
      CatalogImportCommand.class,
      CatalogImportOnetCommand.class
    })
final class CatalogCommand {}
