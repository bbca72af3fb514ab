package org.wayfinder.service.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomIdsTests {

  @Test
  void idsSayWhatTheyAreForAndRepeatNever() {
    var ids = new RandomIds();
    assertThat(Stream.generate(() -> ids.next("stu_")).limit(10_000))
        .allMatch(id -> id.matches("stu_[0-9A-Za-z]{22}"))
        .doesNotHaveDuplicates();
  }
}
