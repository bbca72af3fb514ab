package org.wayfinder.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayfinder.local.supervisor.ProcessSpec;

class StackPlanTests {

  @TempDir Path folder;

  private DataFolder data;

  @BeforeEach
  void folder() {
    data = new DataFolder(folder);
  }

  private List<ProcessSpec> plan(String mongodbUri) {
    var settings = new StackSettings(Ports.usual(), mongodbUri.isEmpty() ? null : mongodbUri);
    return new StackPlan(new Installation(folder), data, settings).processes();
  }

  private static ProcessSpec named(List<ProcessSpec> plan, String name) {
    return plan.stream().filter(spec -> spec.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void servicesStartAfterWhatTheyCannotStartWithout() {
    var plan = plan("");

    assertThat(named(plan, "database").startsAfter()).isEmpty();
    assertThat(named(plan, "profile-service").startsAfter())
        .containsExactlyInAnyOrder("database", "broker");
    assertThat(named(plan, "gateway").startsAfter()).containsExactly("sign-in");
  }

  @Test
  void theGatewayIsStoppedFirstAndTheStoresLast() {
    var plan = plan("");

    assertThat(named(plan, "gateway").uses())
        .contains("catalog-service", "profile-service", "recommendation-service", "sign-in");
    assertThat(plan)
        .filteredOn(spec -> spec.name().endsWith("-service"))
        .allSatisfy(spec -> assertThat(spec.uses()).contains("database", "broker"));
  }

  @Test
  void aGivenMongoDbTakesThePlaceOfTheLocalDatabase() {
    var plan = plan("mongodb://db.example");

    assertThat(plan).extracting(ProcessSpec::name).doesNotContain("database").hasSize(6);
    assertThat(told(plan, "profile-service"))
        .contains("\"spring.mongodb.uri\":\"mongodb://db.example/profiles\"");
  }

  @Test
  void aProcessListensAtItsPortAndIsReachedByTheOthersWhereTheyAreTold() {
    var wires = Map.of(Port.DATABASE, 1_001, Port.BROKER, 1_002, Port.SIGN_IN, 1_003);
    var settings =
        new StackSettings(
            Ports.usual(), Ports.usual().with(wires), null, JavaCommand.Aim.QUICK_START, Map.of());
    var plan = new StackPlan(new Installation(folder), data, settings).processes();

    assertThat(told(plan, "sign-in")).contains("\"server.port\":8090", "127.0.0.1:1003");
    assertThat(told(plan, "profile-service"))
        .contains("mongodb://127.0.0.1:1001/profiles", "127.0.0.1:1002", "http://127.0.0.1:1003");
    assertThat(named(plan, "broker").command().get()).endsWith("19092", "19093", "1002");
    assertThat(named(plan, "database").command().get()).endsWith("27117");
    assertThat(named(plan, "broker").port()).isEqualTo(19_092);
  }

  @Test
  void everyServiceListensOnLoopbackOnly() {
    assertThat(plan(""))
        .filteredOn(spec -> StackPlan.SERVICES.contains(spec.name()))
        .extracting(ProcessSpec::environment)
        .extracting(environment -> environment.get("SPRING_APPLICATION_JSON"))
        .allMatch(told -> told.contains("\"server.address\":\"127.0.0.1\""));
  }

  @Test
  void theSecretIsInNoCommandLine() {
    var plan = plan("");
    var secret = GatewaySecret.in(data);

    assertThat(secret).hasSizeGreaterThanOrEqualTo(32);
    assertThat(told(plan, "sign-in")).contains(secret);
    assertThat(named(plan, "sign-in").command().get()).noneMatch(part -> part.contains(secret));
  }

  private static String told(List<ProcessSpec> plan, String name) {
    Map<String, String> environment = named(plan, name).environment();
    return environment.getOrDefault("SPRING_APPLICATION_JSON", "");
  }
}
