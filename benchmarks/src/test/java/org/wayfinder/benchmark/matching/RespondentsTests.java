package org.wayfinder.benchmark.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayfinder.local.stack.StackException;

class RespondentsTests {

  @TempDir private Path folder = Path.of("");

  @Test
  void sumsAreMovedToTheScaleOfScores() throws IOException {
    var read = Respondents.read(file("R,I,A,S,E,C,major,cluster\n8,40,24,16,32,8,x,medicine\n"));
    assertThat(read.people()).hasSize(1);
    assertThat(read.people().getFirst().label()).isEqualTo("medicine");
    assertThat(read.people().getFirst().scores()).containsExactly(0, 40, 20, 10, 30, 0);
    assertThat(read.hash()).hasSize(64);
  }

  @Test
  void whatIsWrongIsSaidWithItsLine() throws IOException {
    assertThatThrownBy(
            () -> Respondents.read(file("R,I,A,S,E,C,cluster\n8,8,8,8,8,8,a\n8,8,7,8,8,8,a")))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("Line 3")
        .hasMessageContaining("'7'");
    assertThatThrownBy(() -> Respondents.read(file("R,I,A,S,E,cluster\n8,8,8,8,8,a")))
        .hasMessageContaining("lacks the column C");
    assertThatThrownBy(() -> Respondents.read(file("R,I,A,S,E,C,cluster\n8,8")))
        .hasMessageContaining("Line 2");
    assertThatThrownBy(() -> Respondents.read(file("R,I,A,S,E,C,cluster\n")))
        .hasMessageContaining("nobody");
    assertThatThrownBy(() -> Respondents.read(folder.resolve("none.csv")))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("can't be read");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("people.csv"), text);
  }
}
