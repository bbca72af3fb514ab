package org.wayfinder.local.demo;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.wayfinder.local.PrivateFile;
import org.wayfinder.local.client.WayfinderClient;
import org.wayfinder.local.demo.DemoSchool.Student;

/**
 * Loads the demo school as people would: the admin sets the installation up and enters the roster,
 * then each student signs in and answers. May be interrupted anywhere and begun again: what is
 * there is recognised, by idempotency keys or by asking.
 */
public final class DemoLoader {

  private static final int AT_A_TIME = 4;

  private final DemoSchool school = DemoSchool.read();
  private final URI gateway;
  private final Path setupCode;
  private final Path mark;
  private final Consumer<String> progress;

  /**
   * @param setupCode the file that holds the code for setting up
   * @param mark the file that says that all is done
   * @param progress hears what is being done, in words
   */
  public DemoLoader(URI gateway, Path setupCode, Path mark, Consumer<String> progress) {
    this.gateway = gateway;
    this.setupCode = setupCode;
    this.mark = mark;
    this.progress = progress;
  }

  /**
   * Loads what is not there yet; returns at once when all is.
   *
   * @throws org.wayfinder.local.client.RefusedException when the API refuses something
   */
  public void load() {
    if (Files.exists(mark)) {
      return;
    }
    progress.accept("setting the school up");
    var admin = new WayfinderClient(gateway).signIn(school.admin().login(), school.password());
    var roster = new RosterSteps(admin, school, setupCode);
    var schoolId = roster.setUp();
    progress.accept("staff");
    var counsellors = roster.enterStaff(schoolId);
    var ids = new ConcurrentHashMap<String, String>();
    forEach(
        "on the roster",
        student -> ids.put(student.login(), roster.enterStudent(schoolId, student, counsellors)));
    progress.accept("guardians");
    for (var guardian : school.guardians()) {
      var client = new WayfinderClient(gateway).signIn(guardian.login(), school.password());
      roster.letIn(guardian, client, Objects.requireNonNull(ids.get(guardian.student())));
    }
    var questions = new Questions(admin);
    forEach("have answered", student -> answer(student, questions));
    PrivateFile.write(mark, "{\"school\": \"%s\"}%n".formatted(schoolId));
  }

  private void answer(Student student, Questions questions) {
    if (student.profile() == null && student.assessment() == null) {
      return;
    }
    var client = new WayfinderClient(gateway).signIn(student.login(), school.password());
    new StudentSteps(client, questions).answerAs(student);
  }

  private void forEach(String what, Consumer<Student> step) {
    var students = school.students();
    var done = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
      var futures =
          students.stream()
              .map(student ->
                  threads.submit(() -> {
                    step.accept(student);
                    progress.accept(
                        "%d of %d students %s"
                            .formatted(done.incrementAndGet(), students.size(), what));
                  }))
              .toList();
      for (var future : futures) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** A few to begin with, for people: login and what is special about them. */
  public static Map<String, String> accountsToTry() {
    var accounts = new LinkedHashMap<String, String>();
    accounts.put("ann.demo@example.org", "student");
    accounts.put("carla.counsel@example.org", "counsellor");
    accounts.put("gina.guardian@example.org", "guardian");
    accounts.put("sam.admin@example.org", "school admin");
    accounts.put("edith.editor@example.org", "editor");
    accounts.put("otto.ops@example.org", "ops");
    return accounts;
  }
}
