package org.wayfinder.local.stack;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wayfinder.database.LocalDatabase;
import org.wayfinder.local.broker.LocalBroker;
import org.wayfinder.local.signin.SignInApplication;
import org.wayfinder.local.supervisor.HealthProbe;
import org.wayfinder.local.supervisor.ProcessSpec;

/**
 * The whole system on one screen: seven processes, what each is told, and which waits for which.
 */
final class StackPlan {

  static final String DATABASE = "database";
  static final String BROKER = "broker";
  static final String SIGN_IN = "sign-in";
  static final String CATALOG = "catalog-service";
  static final String PROFILE = "profile-service";
  static final String RECOMMENDATION = "recommendation-service";
  static final String GATEWAY = "gateway";

  static final List<String> SERVICES = List.of(CATALOG, PROFILE, RECOMMENDATION, GATEWAY);

  private static final int HEAP = 256;
  private static final int SIGN_IN_HEAP = 128;

  /** Reads whole catalogues that editors import, beside those that it serves. */
  private static final int CATALOG_HEAP = 384;

  private final Installation installation;
  private final DataFolder data;
  private final StackSettings settings;
  private final Ports ports;
  private final Told told;

  StackPlan(Installation installation, DataFolder data, StackSettings settings) {
    this.installation = installation;
    this.data = data;
    this.settings = settings;
    this.ports = settings.ports();
    this.told = new Told(data, settings);
  }

  List<ProcessSpec> processes() {
    var processes = new ArrayList<ProcessSpec>();
    var storage = settings.isDatabaseLocal() ? Set.of(DATABASE, BROKER) : Set.of(BROKER);
    if (settings.isDatabaseLocal()) {
      processes.add(database());
    }
    processes.add(broker());
    processes.add(signIn());
    processes.add(service(CATALOG, Port.CATALOG, told.catalog(), storage, Set.of()));
    processes.add(
        service(PROFILE, Port.PROFILE, told.profile(), storage, Set.of(CATALOG, SIGN_IN)));
    processes.add(
        service(
            RECOMMENDATION,
            Port.RECOMMENDATION,
            told.recommendation(),
            storage,
            Set.of(CATALOG, PROFILE, SIGN_IN)));
    processes.add(
        service(
            GATEWAY,
            Port.GATEWAY,
            told.gateway(),
            Set.of(SIGN_IN),
            Set.of(CATALOG, PROFILE, RECOMMENDATION)));
    return processes;
  }

  private ProcessSpec database() {
    var port = ports.of(Port.DATABASE);
    return local(
        DATABASE,
        port,
        java(HEAP)
            .main(
                installation.localClassPath(),
                LocalDatabase.class,
                data.database().toString(),
                Integer.toString(port)),
        Map.of());
  }

  private ProcessSpec broker() {
    var port = ports.of(Port.BROKER);
    return local(
        BROKER,
        port,
        java(HEAP)
            .main(
                installation.localClassPath(),
                LocalBroker.class,
                data.broker().toString(),
                Integer.toString(port),
                Integer.toString(ports.of(Port.CONTROLLER)),
                Integer.toString(settings.reached().of(Port.BROKER))),
        Map.of());
  }

  private ProcessSpec signIn() {
    return local(
        SIGN_IN,
        ports.of(Port.SIGN_IN),
        java(SIGN_IN_HEAP).main(installation.localClassPath(), SignInApplication.class),
        told.signIn());
  }

  private ProcessSpec local(
      String name, int port, List<String> command, Map<String, String> environment) {
    return new ProcessSpec(
        name,
        port,
        () -> command,
        environment,
        data.log(name),
        probe(name, port),
        Set.of(),
        Set.of());
  }

  private ProcessSpec service(
      String module,
      Port port,
      Map<String, String> environment,
      Set<String> startsAfter,
      Set<String> uses) {
    var heap = module.equals(CATALOG) ? CATALOG_HEAP : HEAP;
    return new ProcessSpec(
        module,
        ports.of(port),
        () -> java(heap).jar(ServiceJar.laidOut(installation, module)),
        environment,
        data.log(module),
        probe(module, ports.of(port)),
        startsAfter,
        uses);
  }

  /** The question that a process answers when it can work. */
  static HealthProbe probe(String name, int port) {
    return switch (name) {
      case DATABASE -> new HealthProbe.Tcp(port);
      case BROKER -> new HealthProbe.Kafka(port);
      default ->
          new HealthProbe.Http(
              URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"));
    };
  }

  private JavaCommand java(int heapMegabytes) {
    return new JavaCommand(installation.java(), heapMegabytes, settings.aim());
  }
}
