package org.wayfinder.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;

/**
 * A service's jar, laid out for a quick start: the classes in one jar and the libraries beside it.
 * It is done once per build; a folder named for what is in the jar is never out of date.
 */
final class ServiceJar {

  private ServiceJar() {}

  /** The jar to start, laid out if this build's has not been yet. */
  static Path laidOut(Installation installation, String module) {
    var jar = newest(installation.root(), module);
    try {
      var builds = installation.root().resolve(module).resolve("target").resolve("laid-out");
      var build = builds.resolve(fingerprint(jar));
      var result = build.resolve(jar.getFileName());
      if (!Files.exists(result)) {
        layOut(installation.java(), jar, builds, build);
      }
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException("Can't lay out " + jar, e);
    }
  }

  /**
   * Of the names and checksums of what is in it, which are read fast. The file's own time says
   * nothing: reproducible builds give each jar the same.
   */
  private static String fingerprint(Path jar) throws IOException {
    var all = new CRC32();
    try (var zip = new ZipFile(jar.toFile())) {
      zip.stream()
          .map(entry -> "%s %08x %d".formatted(entry.getName(), entry.getCrc(), entry.getSize()))
          .forEach(line -> all.update(line.getBytes(StandardCharsets.UTF_8)));
    }
    return "%08x-%d".formatted(all.getValue(), Files.size(jar));
  }

  /** The jar that the last build of a module made. */
  static Path newest(Path root, String module) {
    var target = root.resolve(module).resolve("target");
    try (var files = Files.list(target)) {
      return files
          .filter(file -> isMain(file.getFileName().toString(), module))
          .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
          .orElseThrow(() -> notBuilt(module));
    } catch (IOException e) {
      throw notBuilt(module);
    }
  }

  private static boolean isMain(String name, String module) {
    return name.matches(module + "-\\d[\\w.-]*\\.jar")
        && !name.matches(".*-(tests|classes|sources|javadoc)\\.jar");
  }

  private static StackException notBuilt(String module) {
    return new StackException(module + " is not built; ./wayfinder build does that.");
  }

  private static void layOut(Path java, Path jar, Path builds, Path build) throws IOException {
    Files.createDirectories(builds);
    var draft = Files.createTempDirectory(builds, ".draft");
    var process =
        new ProcessBuilder(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--force",
                "--destination",
                draft.toString())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD)
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new StackException(jar + " can't be laid out; ./wayfinder build makes a new one.");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    takeOver(draft, build);
    removeOthers(builds, build);
  }

  /** Another stack may have done the same meanwhile; then its result serves as well. */
  private static void takeOver(Path draft, Path build) throws IOException {
    try {
      Files.move(draft, build, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | AtomicMoveNotSupportedException e) {
      FileSystemUtils.deleteRecursively(draft);
    } catch (IOException e) {
      FileSystemUtils.deleteRecursively(draft);
      if (!Files.isDirectory(build)) {
        throw e;
      }
    }
  }

  /** Those of earlier builds, but for the one before, which may still be running. */
  private static void removeOthers(Path builds, Path build) throws IOException {
    try (var folders = Files.list(builds)) {
      var old =
          folders
              .filter(folder -> !folder.equals(build))
              .filter(folder -> !folder.getFileName().toString().startsWith("."))
              .sorted(Comparator.comparingLong((Path f) -> f.toFile().lastModified()).reversed())
              .skip(1)
              .toList();
      for (var folder : old) {
        FileSystemUtils.deleteRecursively(folder);
      }
    }
  }
}
