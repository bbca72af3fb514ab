package org.wayfinder.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MongoUriTests {

  @ParameterizedTest
  @CsvSource({
    "mongodb://a:1, mongodb://a:1/x",
    "mongodb://a:1/, mongodb://a:1/x",
    "mongodb://a:1/old, mongodb://a:1/x",
    "'mongodb://a:1,b:2/?replicaSet=r', 'mongodb://a:1,b:2/x?replicaSet=r'",
    "mongodb+srv://u:p@a/?tls=true, mongodb+srv://u:p@a/x?tls=true&authSource=admin",
    "mongodb://u:p@a/people, mongodb://u:p@a/x?authSource=people",
    "mongodb://u:p@a/?authSource=s, mongodb://u:p@a/x?authSource=s"
  })
  void keepsAllButTheDatabase(String given, String expected) {
    assertThat(MongoUri.withDatabase(given, "x")).isEqualTo(expected);
  }

  @Test
  void saysWhatAConnectionStringLooksLike() {
    assertThatThrownBy(() -> MongoUri.withDatabase("localhost:27017", "x"))
        .hasMessageContaining("mongodb://");
  }
}
