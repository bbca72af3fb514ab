package org.wayfinder.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wayfinder.local.client.WayfinderClient;
import org.wayfinder.system.People;

/**
 * An edition is published while students save, and an instance of recommendation-service is killed
 * while it ranks everybody anew: in the end everybody's newest recommendation is of that edition
 * and of what they saved last, with the engine's own bytes, and nobody was said to be ranked who
 * wasn't.
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
      var progress = new RerankingProgress(ops, published, stored, newest(stored).size(), findings);
      try (var latecomer = new MongoLatecomer(stack.mongodbUri());
          var _ =
              Workload.start(students, new CounsellorAtWork(school, findings), stored, findings)) {
        publish();
        awaitTheMiddle(progress);
        latecomer.arrive();
        var saves = CompletableFuture.runAsync(() -> extras.saveAgain(stack.bootstrapServers()));
        Signal.KILL.to(stack.status(Victim.RECOMMENDATION).pid());
        awaitDone(progress);
        saves.join();
      }
      new QuietSystem(stack, school, stored, findings).await(students);
      var checker = new FaultChecker(school, stored, findings);
      extras.introduceTo(checker);
      checker.check(school, students);
      assertSoftly(all -> {
        all.assertThat(newest(stored).values()).as("editions").containsOnly(published);
        all.assertThat(newest(stored)).hasSizeGreaterThan(EXTRAS);
        all.assertThat(newest(stored)).containsKey(MongoLatecomer.ID);
        all.assertThat(versionsOfExtras(stored)).as("what the extras saved last").containsOnly(2);
        all.assertThat(checker.editions()).as("history keeps the edition before").isEqualTo(2);
        all.assertThat(findings.violations()).isEmpty();
        all.assertThat(students).allMatch(student -> student.lastAcknowledged() > 0);
      });
    }
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

  private static void awaitTheMiddle(RerankingProgress progress) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .ignoreExceptions()
        .until(() -> {
          var now = progress.look();
          return now.path("state").asString().equals("running") && now.path("done").asLong() > 0;
        });
  }

  private static void awaitDone(RerankingProgress progress) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(() -> {
          var now = progress.look();
          assertThat(now.path("state").asString()).isEqualTo("done");
          assertThat(now.path("done").asLong()).isEqualTo(now.path("total").asLong());
          assertThat(now.path("failed").asLong()).isZero();
        });
  }

  /** The edition of each student's newest recommendation. */
  private static Map<String, Integer> newest(MongoRecommendations stored) {
    var found = new HashMap<String, Integer>();
    stored.eachNewest(each -> found.put(each.studentId(), each.edition()));
    return found;
  }

  /** The profile versions that the extras' newest recommendations are of. */
  private static Set<Integer> versionsOfExtras(MongoRecommendations stored) {
    var found = new HashSet<Integer>();
    stored.eachNewest(each -> {
      if (KafkaExtras.isOne(each.studentId())) {
        found.add(each.profileVersion());
      }
    });
    return found;
  }
}
