package org.wayfinder.local.command;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.wayfinder.local.client.WayfinderClient;
import org.wayfinder.local.stack.StackException;
import tools.jackson.databind.JsonNode;

/**
 * An import in two steps: what it would change is shown, then the same file goes into the draft if
 * somebody says so and the draft is still the one that it was compared with.
 */
final class CatalogUpload {

  /** What the gateway takes. */
  private static final long LARGEST = 24L << 20;

  private static final int NOT_DRAFTED = 1;

  private final Screen screen;
  private final String path;
  private final String type;

  /**
   * An import of a kind.
   *
   * @param path e.g. {@code /api/catalog/imports/onet}
   * @param type media type of the file
   */
  CatalogUpload(Screen screen, String path, String type) {
    this.screen = screen;
    this.path = path;
    this.type = type;
  }

  /** Whether to ask before the draft is changed. */
  enum Consent {
    ASK,
    GIVEN,
    /** Nothing is changed whatever the report says. */
    WITHHELD
  }

  /** Reads a file that is to be sent. */
  static byte[] read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new StackException(
            "%s has more than %d MB; an import may have that much.".formatted(file, LARGEST >> 20));
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new StackException("There is no file " + file);
    } catch (IOException e) {
      throw new StackException("%s can't be read: %s".formatted(file, e.getMessage()));
    }
  }

  /**
   * Imports a file.
   *
   * @param query parameters of both steps
   * @param report prints what was found
   * @return the command's exit code: 0 when the draft has it, there is nothing to import, or
   *     nothing was to be changed; 1 also when nobody said yes
   */
  int run(
      WayfinderClient editor,
      byte[] file,
      Map<String, String> query,
      Consent consent,
      Consumer<JsonNode> report) {
    var checked =
        editor
            .send("POST", path + "/check" + encode(query), file, Map.of("Content-Type", type))
            .expectOk("The file was not imported");
    var found = checked.json();
    report.accept(found);
    if (!found.path("inTheWay").isEmpty()) {
      screen.line("The draft has other changes of these things. Publish or discard them first:");
      found.path("inTheWay").forEach(thing -> screen.line("  " + thing.asString()));
      return NOT_DRAFTED;
    }
    if (consent == Consent.WITHHELD
        || (consent == Consent.ASK && !screen.agreed("Put this into the draft?"))) {
      screen.line("Nothing was changed.");
      return consent == Consent.WITHHELD ? 0 : NOT_DRAFTED;
    }
    var headers = Map.of("Content-Type", type, "If-Match", checked.header("ETag").orElse("\"0\""));
    var drafted =
        editor
            .send("POST", path + encode(query), file, headers)
            .expectOk("The draft was not changed");
    screen.line(
        "The draft changes %s more things. Nothing is published: look at the draft, then publish it."
            .formatted(drafted.json().path("drafted").asString()));
    return 0;
  }

  private static String encode(Map<String, String> query) {
    return query.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", query.isEmpty() ? "" : "?", ""));
  }
}
