package org.wayfinder.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.wayfinder.local.client.CommandLineTokens;
import org.wayfinder.local.client.Roster;
import org.wayfinder.local.client.WayfinderClient;
import org.wayfinder.local.stack.LocalStack;
import org.wayfinder.local.stack.Port;
import org.wayfinder.local.stack.StackOptions;

/**
 * The stack under test with two schools in it, each person with one role. Started once for all
 * tests of a run, from the built jars, on free ports, with its data under {@code target}.
 */
final class District {

  private static @Nullable CompletableFuture<District> district;

  private final LocalStack stack;
  private final Map<People, WayfinderClient> sessions = new ConcurrentHashMap<>();
  private final Map<People, String> ids = new ConcurrentHashMap<>();
  private final Roster school;

  private District() {
    this(StackOptions.onFreePorts());
  }

  private District(StackOptions options) {
    var data = freshFolder();
    People.writeAccounts(data.resolve("sign-in"));
    stack =
        LocalStack.start(
            data,
            options,
            status -> System.out.println("[stack] " + status.name() + " " + status.state()));
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
    awaitCatalogue();
    school = Roster.setUp(as(People.FOUNDER), stack.data().setupCode(), "Test School");
    appoint(People.CARLA, school, "counsellor");
    appoint(People.COLE, school, "counsellor");
    appoint(People.ADAM, school, "school-admin");
    appoint(People.EDITH, school, "editor");
    appoint(People.EMIL, school, "editor");
    appoint(People.OTTO, school, "ops");
    appoint(People.ZOE, school.another("Other School"), "school-admin");
    enrol(People.ANN, List.of(id(People.CARLA)));
    enrol(People.BEN, List.of());
    enrol(People.DAN, List.of(id(People.CARLA)));
    letIn(People.GINA, People.ANN);
  }

  /**
   * Starts at the first call; not while the class is initialised, which other threads wait for. One
   * that did not come up is not tried again: each of hundreds of tests would wait for it.
   */
  static synchronized District running() {
    var started = district;
    if (started == null) {
      started = new CompletableFuture<>();
      district = started;
      try {
        started.complete(new District());
      } catch (RuntimeException e) {
        started.completeExceptionally(e);
      }
    }
    return started.join();
  }

  /** One of its own, for tests that take its stack apart; close its stack when done. */
  static District own() {
    return new District();
  }

  /** {@link #own} whose processes are told these settings, too. */
  static District own(Map<String, Object> settings) {
    return new District(StackOptions.onFreePorts().telling(settings));
  }

  /** Up is who can answer; profile-service looks for the catalogue only then. */
  private void awaitCatalogue() {
    var profiles =
        new WayfinderClient(URI.create("http://127.0.0.1:" + stack.ports().of(Port.PROFILE)));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            profiles
                .get("/actuator/health")
                .json()
                .at("/components/catalogue/status")
                .asString("")
                .equals("UP"));
  }

  private static Path freshFolder() {
    try {
      return Files.createTempDirectory(
          Files.createDirectories(Path.of("target").toAbsolutePath()), "stack-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void appoint(People person, Roster where, String role) {
    ids.put(person, where.appoint(person.login(), person.name(), role));
  }

  /** Makes somebody a student's guardian. */
  private void letIn(People guardian, People student) {
    var code =
        as(student)
            .post("/api/students/" + id(student) + "/guardian-invitations", null)
            .expectOk("invitation")
            .json()
            .path("code")
            .asString();
    var accepted =
        as(guardian)
            .post(
                "/api/guardian-invitations/acceptance",
                Map.of("code", code, "givenName", guardian.name(), "familyName", "Test"))
            .expectOk("acceptance")
            .json();
    ids.put(guardian, accepted.path("guardianId").asString());
  }

  private void enrol(People person, List<String> counsellorIds) {
    ids.put(person, enrol(person.login(), counsellorIds));
  }

  /** Puts a student on the test school's roster and returns their id. */
  String enrol(String login, List<String> counsellorIds) {
    return school.enrol(login, counsellorIds);
  }

  LocalStack stack() {
    return stack;
  }

  /** A session of a person at the gateway, signed in at the first call. */
  WayfinderClient as(People person) {
    return sessions.computeIfAbsent(
        person, p -> new WayfinderClient(stack.gateway()).signIn(p.login(), People.PASSWORD));
  }

  /** Somebody who is not signed in. */
  WayfinderClient anonymous() {
    return new WayfinderClient(stack.gateway());
  }

  /** A fresh access token of a person, for bearer requests. */
  String token(People person) {
    return new CommandLineTokens(stack.issuer()).signIn(person.login(), People.PASSWORD);
  }

  /** The roster's id of a person. */
  String id(People person) {
    var id = ids.get(person);
    if (id == null) {
      throw new IllegalArgumentException(person + " is on no roster");
    }
    return id;
  }

  String school() {
    return school.schoolId();
  }
}
