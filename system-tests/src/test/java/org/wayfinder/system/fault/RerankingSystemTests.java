package org.wayfinder.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wayfinder.local.client.WayfinderClient;
import org.wayfinder.system.People;
import tools.jackson.databind.JsonNode;

/**
 * An edition is published while students save, and an instance of recommendation-service is killed
 * while it ranks everybody anew: in the end everybody's newest recommendation is of that edition,
 * with the engine's own bytes.
 */
@Tag("long")
class RerankingSystemTests {

  private static final int EXTRAS = 10_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Findings findings = new Findings();
  private final KafkaExtras extras = new KafkaExtras(EXTRAS);
  private FaultStack stack;
  private TestSchool school;

  @BeforeEach
  void start() throws IOException {
    var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "rerank-");
    People.writeAccounts(data.toAbsolutePath().resolve("sign-in"));
    stack = FaultStack.start(data.toAbsolutePath());
    school = TestSchool.in(stack.local(), People.CROWD);
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @Test
  @Timeout(value = 12, unit = TimeUnit.MINUTES)
  void everybodyEndsWithTheNewestEditionThoughAnInstanceIsKilledAndSavesGoOn() throws Exception {
    var students = StudentAtWork.crowd(school, 20261122, findings);
    try (var stored = new MongoRecommendations(stack.mongodbUri())) {
      extras.publish(stack.bootstrapServers());
      await().atMost(PATIENCE).until(() -> newest(stored).size() >= EXTRAS);
      var published = edition() + 1;
      var ops = school.signedIn(People.OTTO); // before the load that may make a sign-in wait
      try (var _ =
          Workload.start(students, new CounsellorAtWork(school, findings), stored, findings)) {
        publish();
        awaitTheMiddleOf(ops, published);
        Signal.KILL.to(stack.status(Victim.RECOMMENDATION).pid());
        awaitDone(ops, published);
      }
      new QuietSystem(stack, school, stored, findings).await(students);
      var checker = new FaultChecker(school, stored, findings);
      extras.introduceTo(checker);
      checker.check(school, students);
      assertThat(newest(stored).values()).as("editions").containsOnly(published);
      assertThat(newest(stored)).hasSizeGreaterThanOrEqualTo(EXTRAS);
      assertThat(checker.editions()).as("history keeps the edition before").isEqualTo(2);
    }
    assertThat(findings.violations()).isEmpty();
    assertThat(students).allSatisfy(student -> assertThat(student.lastAcknowledged()).isPositive());
  }

  /** Catalog-service publishes what it finds changed when it starts. */
  private void publish() {
    new CatalogueVariants(stack.local().data().catalogue()).change();
    Signal.KILL.to(stack.status(Victim.CATALOG).pid());
  }

  private int edition() {
    return new WayfinderClient(school.gateway())
        .get("/api/editions/current")
        .expectOk("edition")
        .json()
        .path("number")
        .asInt();
  }

  private static void awaitTheMiddleOf(WayfinderClient ops, int edition) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .ignoreExceptions()
        .until(() -> {
          var now = progress(ops, edition);
          return now.path("state").asString().equals("running") && now.path("done").asLong() > 0;
        });
  }

  private static void awaitDone(WayfinderClient ops, int edition) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(() -> {
          var now = progress(ops, edition);
          assertThat(now.path("state").asString()).isEqualTo("done");
          assertThat(now.path("done").asLong()).isEqualTo(now.path("total").asLong());
          assertThat(now.path("failed").asLong()).isZero();
        });
  }

  private static JsonNode progress(WayfinderClient ops, int edition) {
    return ops.get("/api/operations/rerankings/" + edition).expectOk("re-ranking").json();
  }

  /** The edition of each student's newest recommendation. */
  private static Map<String, Integer> newest(MongoRecommendations stored) {
    var found = new HashMap<String, Integer>();
    stored.eachNewest(each -> found.put(each.studentId(), each.edition()));
    return found;
  }
}
