package org.wayfinder.recommendation.review;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A value of a closed list, with the name it has in JSON and in the store. */
public interface Keyed {

  String key();

  /** The value of this name. */
  static <T extends Keyed> Optional<T> of(T[] values, String key) {
    return Arrays.stream(values).filter(value -> value.key().equals(key)).findFirst();
  }

  /** All names, for people who wrote another one. */
  static <T extends Keyed> String names(T[] values) {
    return Arrays.stream(values).map(Keyed::key).collect(Collectors.joining(", "));
  }
}
