package org.wayfinder.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.wayfinder.database.conformance.Conformance;
import org.wayfinder.service.testing.ContainerDatabase;

/**
 * The conformance suite of the local database on MongoDB's official image: shows that what it
 * asserts is what MongoDB does. What a stand-in fails is printed, and shows nothing of MongoDB.
 */
@Tag("long")
class ConformanceDockerTests {

  @Test
  @Timeout(600)
  void mongoDbDoesWhatTheSuiteAsserts() {
    var failures = run(ContainerDatabase.uri("conformance"));

    if (ContainerDatabase.isStandIn() && !failures.isEmpty()) {
      failures.forEach(
          failure -> System.err.println("[docker tests] the stand-in fails " + failure));
      abort("the stand-in fails " + failures.size() + " tests of the conformance suite");
    }
    assertThat(failures).isEmpty();
  }

  private static List<String> run(String uri) {
    var listener = new SummaryGeneratingListener();
    System.setProperty(Conformance.URI, uri);
    try {
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectPackage(Conformance.class.getPackageName()))
                  .build(),
              listener);
    } finally {
      System.clearProperty(Conformance.URI);
    }
    assertThat(listener.getSummary().getTestsStartedCount()).isGreaterThan(80);
    return listener.getSummary().getFailures().stream()
        .map(ConformanceDockerTests::describe)
        .toList();
  }

  private static String describe(TestExecutionSummary.Failure failure) {
    return failure.getTestIdentifier().getUniqueId() + ": " + failure.getException();
  }
}
