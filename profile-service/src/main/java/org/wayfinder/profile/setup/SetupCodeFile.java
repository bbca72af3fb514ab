package org.wayfinder.profile.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.keys.OneTimeCode;

/** Hands the code to whoever may read its owner's files, for as long as it is good for anything. */
@Component
final class SetupCodeFile {

  private static final Logger log = LoggerFactory.getLogger(SetupCodeFile.class);

  private final @Nullable Path path;

  SetupCodeFile(SetupProperties properties) {
    this.path = properties.codeFile();
  }

  /** Writes the code with mode 600 from the first moment; a failure leaves it in the log only. */
  void write(OneTimeCode code) {
    if (path == null) {
      return;
    }
    try {
      var parent = path.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.deleteIfExists(path);
      var owner = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
      Files.createFile(path, PosixFilePermissions.asFileAttribute(owner));
      Files.writeString(path, code.text() + "\n");
    } catch (IOException e) {
      log.warn("The set-up code could not be written to {}", path, e);
    }
  }

  void delete() {
    if (path == null) {
      return;
    }
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      log.warn("The used set-up code could not be deleted from {}", path, e);
    }
  }
}
