package org.wayfinder.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of the script that are not Java, on made-up folders. */
class ScriptTests {

  @TempDir Path folder;

  private Path jvms;

  @BeforeEach
  void noJdkYet() throws IOException {
    jvms = Files.createDirectory(folder.resolve("jvm"));
  }

  @Test
  void findsTheNewestJdk25() throws Exception {
    jdk("temurin-21", "21.0.9");
    jdk("temurin-25-old", "25.0.1");
    var newest = jdk("temurin-25", "25.0.10");
    jdk("early", "26");

    assertThat(found(Map.of())).isEqualTo(newest.toString());
  }

  @Test
  void takesJavaHomeWhenItWillDo() throws Exception {
    jdk("temurin-25", "25.0.10");
    var mine = jdk("mine", "26.0.1");
    var old = jdk("old", "17.0.2");

    assertThat(found(Map.of("JAVA_HOME", mine.toString()))).isEqualTo(mine.toString());
    assertThat(found(Map.of("JAVA_HOME", old.toString()))).endsWith("temurin-25");
  }

  @Test
  void aJreIsNoJdk() throws Exception {
    var jre = jdk("jre-25", "25.0.3");
    Files.delete(jre.resolve("bin/javac"));

    assertThat(found(Map.of())).isEmpty();
  }

  @Test
  void saysInOneLineWhatToInstall() throws Exception {
    var result = script("require_jdk 2>&1 || true", Map.of());

    assertThat(result.lines()).singleElement().asString().contains("JDK 25", "Temurin 25");
  }

  @Test
  void addsUpTheReportsAndCountsErrorsAsFailed() throws Exception {
    report("one", "tests=\"5\" errors=\"1\" skipped=\"1\" failures=\"1\"");
    report("two", "tests=\"3\" errors=\"0\" skipped=\"0\" failures=\"0\"");

    var result = script("root='" + folder + "'; summarise || echo \"exit $?\"", Map.of());

    assertThat(result.lines()).containsExactly("5 passed, 2 failed, 1 skipped", "exit 1");
  }

  private void report(String module, String counts) throws IOException {
    var reports =
        Files.createDirectories(folder.resolve(module).resolve("target/surefire-reports"));
    Files.writeString(
        reports.resolve("TEST-" + module + ".xml"),
        "<testsuite name=\"x\" time=\"0.1\"\n  " + counts + ">\n</testsuite>");
  }

  private Path jdk(String name, String version) throws IOException {
    var home = jvms.resolve(name);
    var bin = Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    for (var tool : new String[] {"java", "javac"}) {
      assertThat(Files.createFile(bin.resolve(tool)).toFile().setExecutable(true)).isTrue();
    }
    return home;
  }

  private String found(Map<String, String> environment) throws Exception {
    return script("find_jdk", environment).strip();
  }

  /** Runs a line of shell with the script's functions, in a world without other JDKs. */
  private String script(String line, Map<String, String> environment) throws Exception {
    var source = Files.readString(Path.of("../wayfinder")).replace("readonly root\n", "");
    // /opt and the PATH are the machine's; a test must not depend on what lies there.
    source = source.replace("/opt/*", folder + "/none/*");
    var copy = Files.writeString(folder.resolve("wayfinder"), source);
    var builder =
        new ProcessBuilder("bash", "-c", ". '" + copy + "'; " + line).redirectErrorStream(true);
    builder.environment().remove("JAVA_HOME");
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("WAYFINDER_JVM_FOLDERS", jvms.toString());
    builder.environment().putAll(environment);
    var process = builder.start();
    try (var output = process.getInputStream()) {
      return new String(output.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
