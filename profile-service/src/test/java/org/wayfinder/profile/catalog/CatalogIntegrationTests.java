package org.wayfinder.profile.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;
import org.wayfinder.profile.testing.FakeCatalogue;
import org.wayfinder.profile.testing.TestDatabase;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** The catalogue over HTTP and its last-known copy on the embedded database. */
class CatalogIntegrationTests {

  private final FakeCatalogue catalogue = new FakeCatalogue();
  private final MongoDatabase database = TestDatabase.embedded();

  @AfterEach
  void stop() {
    catalogue.close();
  }

  @Test
  void theEditionIsFetchedOnceWhileItIsTheSame() {
    var catalog = catalog();
    assertThat(catalog.view().edition()).isEqualTo(1);
    catalog.refresh();
    catalog.refresh();
    assertThat(catalog.view().items())
        .hasSize(66)
        .noneMatch(item -> item.id().equals("q1"))
        .filteredOn(item -> item.kind() == CatalogItem.Kind.RESERVE)
        .extracting(CatalogItem::id)
        .containsExactly("x1");
    assertThat(catalogue.sent()).isEqualTo(1);
    assertThat(catalog.isCurrent()).isTrue();
  }

  @Test
  void aNewEditionIsFoundAtTheNextLook() {
    var catalog = catalog();
    catalog.refresh();
    catalogue.publishWith("pharmaceuticals");
    catalog.refresh();
    assertThat(catalog.view().edition()).isEqualTo(2);
  }

  @Test
  void anEditionThatBringsOldContentBackIsAnotherEdition() {
    var catalog = catalog();
    catalog.refresh();
    catalogue.publishWith("pharmaceuticals");
    catalogue.restorePrevious();
    catalog.refresh();
    assertThat(catalog.view().edition()).isEqualTo(3);
    assertThat(catalog.view().clusters()).doesNotContain("pharmaceuticals");
  }

  @Test
  void anUnknownIdMakesItLookAtOnce() {
    var catalog = catalog();
    catalog.refresh();
    catalogue.publishWith("pharmaceuticals");
    var view = catalog.viewWith(v -> v.clusters().contains("pharmaceuticals"));
    assertThat(view.clusters()).contains("pharmaceuticals");
    assertThat(catalog.viewWith(v -> v.clusters().contains("nonsense")).edition()).isEqualTo(2);
  }

  @Test
  void theLastKnownEditionSurvivesARestartWithoutTheCatalogue() {
    catalog().refresh();
    catalogue.fail(true);
    var restarted = catalog();
    assertThat(restarted.view().clusters()).contains("medicine");
    assertThat(restarted.isCurrent()).as("shown as degraded").isFalse();
    catalogue.fail(false);
    restarted.refresh();
    assertThat(restarted.isCurrent()).isTrue();
  }

  @Test
  void anInstallationThatNeverSawACatalogueSaysSo() {
    catalogue.fail(true);
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(catalog()::view)
        .satisfies(problem -> {
          assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE);
          assertThat(problem.retryAfter()).isPositive();
        });
  }

  @Test
  void aCatalogueThatIsDownIsSparedAfterAFewQuestions() {
    catalogue.close();
    var catalog = catalog();
    for (int i = 0; i < 10; i++) {
      catalog.refresh();
    }
    var begun = System.nanoTime();
    catalog.refresh();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void aCatalogueThatComesUpLaterIsUsedWithinAMomentOfIt() {
    catalogue.fail(true);
    var catalog = catalog();
    for (int i = 0; i < 10; i++) {
      catalog.refresh();
    }
    catalogue.fail(false);

    await().atMost(Duration.ofSeconds(3)).ignoreExceptions().until(catalog::view, Objects::nonNull);
  }

  private Catalog catalog() {
    var properties =
        new CatalogProperties(
            URI.create(catalogue.url()), Duration.ofSeconds(5), Duration.ofSeconds(2));
    return new Catalog(
        new CatalogClient(RestClient.builder(), properties), new MongoCatalogStore(database));
  }
}
