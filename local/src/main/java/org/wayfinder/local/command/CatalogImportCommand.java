package org.wayfinder.local.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Has the draft be what an exported file says; nothing is published. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Puts a whole catalogue, as catalog export writes it, into the draft.")
final class CatalogImportCommand implements Callable<Integer> {

  @Mixin private EditorOptions options = new EditorOptions();
  @Mixin private ImportConsent consent = new ImportConsent();

  @Parameters(paramLabel = "FILE", description = "The file.")
  private Path file = Path.of("catalogue.json");

  private final Screen screen = Screen.ofThisProcess();

  @Override
  public Integer call() {
    var content = CatalogUpload.read(file);
    var editor = options.signIn();
    if (editor.isEmpty()) {
      return EditorOptions.NOT_RUNNING;
    }
    return new CatalogUpload(screen, "/api/catalog/imports/catalogue", "application/json")
        .run(
            editor.get(),
            content,
            Map.of(),
            consent.consent(),
            new ImportReports(screen)::catalogue);
  }
}
