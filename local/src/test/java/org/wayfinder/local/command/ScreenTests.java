package org.wayfinder.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTests {

  private final Screen screen =
      new Screen(
          new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), true, 80);
  private final InputStream before = System.in;

  @AfterEach
  void giveBackTheInput() {
    System.setIn(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes\n", "y\n", " Yes \r\n", "Y"})
  void aYesIsAYes(String typed) {
    assertThat(answered(typed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "no\n", "yess\n", "\nyes\n"})
  void anythingElseIsANo(String typed) {
    assertThat(answered(typed)).isFalse();
  }

  private boolean answered(String typed) {
    System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    return screen.agreed("Really?");
  }
}
