package org.wayfinder.benchmark.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTests {

  private static final int FAILED = 1;

  private final StringWriter errors = new StringWriter();

  @TempDir private Path folder = Path.of("");

  private int evaluate(Path respondents) {
    return EvaluateCommand.commandLine()
        .setErr(new PrintWriter(errors))
        .execute("--respondents", respondents.toString(), "--document", document().toString());
  }

  private Path document() {
    return folder.resolve("document.md");
  }

  @Test
  void aFileThatIsNotThereIsSaidBeforeAnythingIsComputed() {
    assertThat(evaluate(folder.resolve("nobody.csv"))).isEqualTo(FAILED);
    assertThat(errors.toString()).contains("can't be read").contains("nobody.csv");
    assertThat(document()).doesNotExist();
  }

  @Test
  void aSumOutOfRangeIsSaidWithItsLine() throws IOException {
    var file = folder.resolve("people.csv");
    Files.writeString(
        file, "R,I,A,S,E,C,cluster\n8,9,10,11,12,13,medicine\n8,9,10,11,12,41,medicine\n");
    assertThat(evaluate(file)).isEqualTo(FAILED);
    assertThat(errors.toString()).contains("Line 3").contains("41");
    assertThat(document()).doesNotExist();
  }
}
