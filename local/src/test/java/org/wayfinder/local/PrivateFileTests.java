package org.wayfinder.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTests {

  @TempDir Path folder;

  @Test
  void onlyTheOwnerMayReadIt() throws Exception {
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "This file system has no owners and modes.");
    var file = folder.resolve("secrets").resolve("secret");

    PrivateFile.write(file, "hush");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void isMadeOnceAndKept() {
    var file = folder.resolve("secret");

    assertThat(PrivateFile.readOrWrite(file, () -> "first")).isEqualTo("first");
    assertThat(PrivateFile.readOrWrite(file, () -> "second")).isEqualTo("first");
  }

  @Test
  void leavesNoDraftBehind() {
    PrivateFile.write(folder.resolve("state"), "one");
    PrivateFile.write(folder.resolve("state"), "two");

    assertThat(folder).isDirectoryContaining("glob:**state");
    assertThat(folder.toFile().list()).containsExactly("state");
  }
}
