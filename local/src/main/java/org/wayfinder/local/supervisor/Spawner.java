package org.wayfinder.local.supervisor;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Starts child processes that end when this one does, however it ends: on Linux the kernel sends
 * them TERM when the thread that started them is gone, which is why one thread starts them all and
 * lives as long as this object. They also get a session of their own, so that Ctrl-C in a terminal
 * reaches the supervisor only and the order of stopping is its own.
 */
final class Spawner implements AutoCloseable {

  private static final List<String> BOUND_TO_PARENT =
      List.of("setsid", "setpriv", "--pdeathsig", "TERM");

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("spawner").factory());
  private final List<String> prefix = canBind() ? BOUND_TO_PARENT : List.of();

  /** Starts it, its output going to the end of its log. */
  Process spawn(ProcessSpec spec) throws IOException {
    var command = new ArrayList<>(prefix);
    command.addAll(spec.command().get());
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectInput(Redirect.from(nothing()));
    builder.redirectOutput(Redirect.appendTo(spec.log().toFile()));
    builder.environment().putAll(spec.environment());
    return onThread(builder::start);
  }

  private Process onThread(Callable<Process> start) throws IOException {
    try {
      return thread.submit(start).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static File nothing() {
    var unix = new File("/dev/null");
    return unix.exists() ? unix : new File("NUL");
  }

  private static boolean canBind() {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")
        || !onPath("setsid")
        || !onPath("setpriv")) {
      return false;
    }
    try {
      var test =
          new ProcessBuilder("setpriv", "--pdeathsig", "TERM", "true")
              .redirectErrorStream(true)
              .redirectOutput(Redirect.DISCARD)
              .start();
      return test.waitFor(5, TimeUnit.SECONDS) && test.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean onPath(String program) {
    for (var folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  /** Ends the thread, and with it, on Linux, whatever it started and is still there. */
  @Override
  public void close() {
    thread.shutdown();
  }
}
