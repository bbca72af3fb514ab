package org.wayfinder.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WayfinderCommandTests {

  @TempDir Path folder;

  private final StringWriter errors = new StringWriter();

  private int execute(String... arguments) {
    return WayfinderCommand.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments);
  }

  @Test
  void anUnknownPortIsAnsweredWithTheKnownOnes() {
    assertThat(execute("run", "--data", folder.toString(), "--port", "web=1")).isNotZero();
    assertThat(errors.toString())
        .contains("There is no port called web; there are gateway, catalog");
  }

  @Test
  void tryingWhatDoesNotRunEndsWithTwo() {
    assertThat(execute("try", "--data", folder.toString())).isEqualTo(2);
  }

  @Test
  void theCatalogueOfWhatDoesNotRunEndsWithTwo() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "{}").toString();
    var data = folder.toString();
    assertThat(execute("catalog", "export", "--data", data)).isEqualTo(2);
    assertThat(execute("catalog", "import", file, "--data", data)).isEqualTo(2);
    assertThat(execute("catalog", "import-onet", file, "--data", data)).isEqualTo(2);
  }

  @Test
  void aFileThatIsNotThereIsSaidBeforeAnybodySignsIn() {
    assertThat(execute("catalog", "import-onet", folder.resolve("no.zip").toString())).isOne();
    assertThat(errors.toString()).contains("There is no file").contains("no.zip");
  }

  @Test
  void anExportDoesNotWriteOverAFileByItself() throws Exception {
    var precious = Files.writeString(folder.resolve("precious"), "x");
    assertThat(execute("catalog", "export", precious.toString())).isOne();
    assertThat(precious).hasContent("x");
    assertThat(errors.toString()).contains("--force");
  }

  @Test
  void theStatusOfWhatDoesNotRunIsNotWell() {
    assertThat(execute("status", "--data", folder.toString())).isOne();
  }

  @Test
  void stoppingWhatDoesNotRunIsNoFault() {
    assertThat(execute("stop", "--data", folder.toString())).isZero();
  }

  @Test
  void resetDeletesNothingThatIsNotOurs() throws Exception {
    var precious = Files.writeString(folder.resolve("precious"), "x");

    assertThat(execute("reset", "--yes", "--data", folder.toString())).isOne();
    assertThat(precious).exists();
    assertThat(errors.toString()).contains("no data folder of Wayfinder");
  }

  @Test
  void resetDeletesADataFolder() throws Exception {
    var data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(data.resolve("stack.json"), "{}");

    assertThat(execute("reset", "--yes", "--data", data.toString())).isZero();
    assertThat(data).doesNotExist();
  }
}
