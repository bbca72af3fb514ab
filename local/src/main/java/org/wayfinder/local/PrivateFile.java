package org.wayfinder.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/**
 * Files and folders that only their owner may read: keys, secrets, and the data folder itself. A
 * file is there with its whole content or not at all.
 */
public final class PrivateFile {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private PrivateFile() {}

  /** Creates the folder and its parents, closed to everybody else; an existing one is kept. */
  public static Path folder(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder, mode("rwx------"));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("Can't create the folder " + folder, e);
    }
  }

  /** Replaces the file's content at once: a reader sees the old text or the new one. */
  public static void write(Path file, String content) {
    try {
      var folder = folder(file.toAbsolutePath().resolveSibling(""));
      var draft = Files.createTempFile(folder, "." + file.getFileName(), ".tmp", mode("rw-------"));
      Files.writeString(draft, content);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't write " + file, e);
    }
  }

  /** The file's content; at the first call the file is written with what {@code content} makes. */
  public static String readOrWrite(Path file, Supplier<String> content) {
    if (!Files.exists(file)) {
      write(file, content.get());
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + file, e);
    }
  }

  private static FileAttribute<?>[] mode(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
