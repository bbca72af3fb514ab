package org.wayfinder.benchmark.fitting;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wayfinder.local.stack.StackException;

class FitCommandTests {

  @Test
  void aReleasedVersionIsNotWrittenAgain() {
    assertThatThrownBy(() -> FitCommand.requireUnreleased(2, Set.of(1, 2)))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("version 2 is released")
        .hasMessageContaining("version 3");
    assertThatCode(() -> FitCommand.requireUnreleased(2, Set.of(1))).doesNotThrowAnyException();
  }
}
