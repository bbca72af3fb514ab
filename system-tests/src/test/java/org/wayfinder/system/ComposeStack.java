package org.wayfinder.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * The installation of {@code docker-compose.yml} as a school runs it, under a project name and
 * ports of its own, so that one which runs here already is left alone. Closing deletes its data.
 */
final class ComposeStack implements AutoCloseable {

  private static final Duration QUICK = Duration.ofMinutes(1);
  private static final Duration SLOW = Duration.ofMinutes(5);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern SETUP_CODE = Pattern.compile("set-up code is ([A-Z0-9-]+)");

  private final String project =
      "wayfinder-test-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
  private final URI gateway = onFreePort();
  private final URI keycloak = onFreePort();
  private final URI prometheus = onFreePort();
  private final AtomicBoolean closed = new AtomicBoolean();

  /** A container, as the engine has it. */
  record Container(String id, String service, String health, long pid) {}

  /** Starts it and waits until all of it is healthy. */
  void up() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    waitFor("up", "--detach", "--wait", "--wait-timeout", "240", "--no-build");
  }

  void scale(String service, int instances) {
    waitFor(
        "up",
        "--detach",
        "--wait",
        "--wait-timeout",
        "120",
        "--no-build",
        "--no-recreate",
        "--scale",
        service + "=" + instances);
  }

  URI gateway() {
    return gateway;
  }

  URI keycloak() {
    return keycloak;
  }

  String project() {
    return project;
  }

  /** The one-time code, as an operator finds it. */
  String setupCode() {
    var code = SETUP_CODE.matcher(logs("profile-service"));
    if (!code.find()) {
      throw new AssertionError("profile-service has not logged the set-up code");
    }
    return code.group(1);
  }

  /** Runs a command in the container of a service, and returns what it printed. */
  String inside(String service, String... command) {
    var arguments = new ArrayList<>(List.of("exec", "-T", service));
    arguments.addAll(List.of(command));
    return compose(QUICK, arguments.toArray(String[]::new)).expectOk("In " + service);
  }

  /**
   * What all containers of the services have logged since they were made; of all services without a
   * name.
   */
  String logs(String... services) {
    var arguments = new ArrayList<>(List.of("logs", "--no-color"));
    arguments.addAll(List.of(services));
    return compose(QUICK, arguments.toArray(String[]::new)).expectOk("Logs");
  }

  /** The containers that run, without those that have done their work. */
  List<Container> containers() {
    return compose(QUICK, "ps", "--quiet")
        .expectOk("Containers")
        .lines()
        .map(ComposeStack::container)
        .toList();
  }

  static Container container(String id) {
    var inspected = DockerEngine.docker("inspect", id).expectOk("Inspecting " + id);
    var found = JSON.readTree(inspected).get(0);
    return new Container(
        id,
        found.at("/Config/Labels/com.docker.compose.service").asString(),
        found.at("/State/Health/Status").asString(""),
        found.at("/State/Pid").asLong());
  }

  /**
   * Ends the first process of a container the hard way, from outside: for the engine it has
   * crashed, while {@code docker kill} would count as an operator's wish to have it stopped.
   */
  void crash(Container container) {
    var process = ProcessHandle.of(container.pid()).orElseThrow();
    if (!process.destroyForcibly()) {
      throw new AssertionError("No right to end the process of " + container.service());
    }
    await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(500))
        .alias(container.service() + " is healthy again")
        .until(() -> {
          var now = container(container.id());
          return now.pid() != 0 && now.pid() != container.pid() && now.health().equals("healthy");
        });
  }

  /** Takes it down with its volumes. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      compose(SLOW, "down", "--volumes", "--timeout", "20").expectOk("Taking it down");
    }
  }

  private void waitFor(String... arguments) {
    var outcome = compose(SLOW, arguments);
    if (outcome.exit() != 0) {
      throw new AssertionError(
          outcome.printed()
              + compose(QUICK, "ps", "--all").printed()
              + compose(QUICK, "logs", "--no-color", "--tail", "30").printed());
    }
  }

  private DockerEngine.Outcome compose(Duration patience, String... arguments) {
    var command =
        DockerEngine.command(
            "docker",
            "compose",
            "--ansi=never",
            "--file=docker-compose.yml",
            "--project-name=" + project);
    command.addAll(List.of(arguments));
    var environment =
        Map.of(
            "COMPOSE_PROFILES", "observability",
            "PROMETHEUS_PORT", Integer.toString(prometheus.getPort()),
            "WAYFINDER_BIND", "127.0.0.1",
            "WAYFINDER_PORT", Integer.toString(gateway.getPort()),
            "WAYFINDER_ADDRESS", gateway.toString(),
            "KEYCLOAK_PORT", Integer.toString(keycloak.getPort()),
            "KEYCLOAK_ADDRESS", keycloak.toString(),
            "WAYFINDER_FIRST_EMAIL", KeycloakAccounts.FIRST_EMAIL);
    return DockerEngine.run(patience, environment, command);
  }

  private static URI onFreePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
