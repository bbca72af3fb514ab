package org.wayfinder.benchmark.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A section with the run it comes from; kept in a file, so that one measurement can be repeated
 * without the others.
 *
 * @param date day of the run, UTC
 * @param command what was typed
 */
public record Result(String date, String command, String machine, Section section) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public void write(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, JSON.writeValueAsBytes(this));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Optional<Result> read(Path file) {
    return Files.exists(file)
        ? Optional.of(JSON.readValue(file.toFile(), Result.class))
        : Optional.empty();
  }
}
