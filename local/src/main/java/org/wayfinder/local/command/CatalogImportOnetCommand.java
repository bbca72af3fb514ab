package org.wayfinder.local.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts what a release of the O*NET database changes into the draft; nothing is published. */
@Command(
    name = "import-onet",
    mixinStandardHelpOptions = true,
    description = {
      "Compares the text release of the O*NET database (a zip of tab-separated files) with the",
      "catalogue and puts new and changed careers into the draft."
    })
final class CatalogImportOnetCommand implements Callable<Integer> {

  @Mixin private EditorOptions options = new EditorOptions();
  @Mixin private ImportConsent consent = new ImportConsent();

  @Parameters(paramLabel = "FILE.zip", description = "The release as it was downloaded.")
  private Path file = Path.of("db_text.zip");

  @Option(
      names = "--release",
      paramLabel = "N",
      description = "Which one it is, e.g. 30.2, when the zip doesn't say.")
  private @Nullable String release;

  @Option(
      names = "--into",
      paramLabel = "CLUSTER",
      description =
          "Cluster of new careers whose place their related occupations don't tell; without it they"
              + " stay out.")
  private @Nullable String into;

  @Option(names = "--no-new", description = "Takes over figures only, no new careers.")
  private boolean noNew;

  @Option(names = "--all", description = "Lists everything, not only the first few of a kind.")
  private boolean all;

  private final Screen screen = Screen.ofThisProcess();

  @Override
  public Integer call() {
    var content = CatalogUpload.read(file);
    var query = new LinkedHashMap<String, String>();
    if (release != null) {
      query.put("release", release);
    }
    if (into != null) {
      query.put("into", into);
    }
    if (noNew) {
      query.put("additions", "false");
    }
    var editor = options.signIn();
    if (editor.isEmpty()) {
      return EditorOptions.NOT_RUNNING;
    }
    return new CatalogUpload(screen, "/api/catalog/imports/onet", "application/zip")
        .run(
            editor.get(),
            content,
            query,
            consent.consent(),
            new OnetReportPrint(screen, all)::print);
  }
}
