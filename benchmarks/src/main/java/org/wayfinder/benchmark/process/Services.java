package org.wayfinder.benchmark.process;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wayfinder.local.stack.Installation;
import org.wayfinder.local.stack.JavaCommand;
import org.wayfinder.local.stack.ServiceJar;
import org.wayfinder.local.supervisor.HealthProbe;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts services from their built jars, and other programs on the same JVM with the same flags.
 */
public final class Services {

  /** Megabytes, for every process that is compared with a service. */
  public static final int HEAP = 512;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Installation installation = Installation.find();
  private final Path logs;

  public Services(Path logs) {
    this.logs = logs;
  }

  /** Lays the jars out, so that this is not part of any start. */
  public static void layOut() {
    Installation.find().layOutServices();
  }

  /** The flags that all of them run with. */
  public static List<String> flags() {
    var command = java(Installation.find()).jar(Path.of("x.jar"));
    return command.subList(1, command.size() - 2);
  }

  private static JavaCommand java(Installation installation) {
    return new JavaCommand(installation.java(), HEAP, JavaCommand.Aim.THROUGHPUT);
  }

  /** A service as it is shipped, but for these settings. */
  public Child service(String module, Map<String, Object> settings) {
    return service(module, module, List.of(), settings);
  }

  /**
   * One of several instances of a service.
   *
   * @param prefix a command that runs the rest of its arguments, or nothing
   */
  public Child service(
      String name, String module, List<String> prefix, Map<String, Object> settings) {
    var port = FreePort.any();
    var told = new LinkedHashMap<>(settings);
    told.put("server.port", port);
    var command = new ArrayList<>(prefix);
    command.addAll(java(installation).jar(ServiceJar.laidOut(installation, module)));
    return Child.start(
        name,
        port,
        command,
        Map.of("SPRING_APPLICATION_JSON", JSON.writeValueAsString(told)),
        logs.resolve(name + ".log"),
        new HealthProbe.Http(
            URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")));
  }

  /** A class of this module, which is told its settings likewise and opens its port when ready. */
  public Child program(Class<?> main, Map<String, Object> settings) {
    var port = FreePort.any();
    return Child.start(
        main.getSimpleName(),
        port,
        java(installation)
            .main(System.getProperty("java.class.path"), main, Integer.toString(port)),
        Map.of("SPRING_APPLICATION_JSON", JSON.writeValueAsString(settings)),
        logs.resolve(main.getSimpleName() + ".log"),
        new HealthProbe.Tcp(port));
  }
}
