package org.wayfinder.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two stacks off one data folder. The system gives it back when its holder dies, however it
 * dies.
 */
final class FolderLock implements AutoCloseable {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes it.
   *
   * @throws StackException when another run has it, saying where that answers
   */
  static FolderLock take(DataFolder data) {
    try {
      var channel =
          FileChannel.open(data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw alreadyRunning(data);
      }
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Null when another run has it, of this JVM or of another. */
  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static StackException alreadyRunning(DataFolder data) {
    var where =
        StackState.read(data)
            .map(
                state -> " at %s (pid %d)".formatted(state.where().http(Port.GATEWAY), state.pid()))
            .orElse("");
    return new StackException(
        "Wayfinder is already running%s with the data in %s.".formatted(where, data.root()));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
