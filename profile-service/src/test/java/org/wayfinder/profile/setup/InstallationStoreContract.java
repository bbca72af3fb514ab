package org.wayfinder.profile.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.profile.person.BindingClaim;
import org.wayfinder.profile.person.PersonName;

/** What the document about the set-up promises on every database. */
public abstract class InstallationStoreContract {

  private MongoInstallationStore store;

  /** An empty database. */
  protected abstract MongoDatabase database();

  @BeforeEach
  void makeStore() {
    store = new MongoInstallationStore(database());
  }

  @Test
  public void everyPrintedCodeIsGoodUntilOneIsUsed() {
    assertThat(store.read()).isEqualTo(Installation.NEW);
    store.addCode("h1");
    store.addCode("h2");
    assertThat(store.read().codeHashes()).containsExactly("h1", "h2");
    assertThat(store.bindingClaim()).isEmpty();

    assertThat(store.claim(plan("a"))).isTrue();
    store.addCode("h3");

    assertThat(store.read().codeHashes()).isEmpty();
    assertThat(store.read().unfinishedPlan()).contains(plan("a"));
    assertThat(store.bindingClaim()).contains(BindingClaim.PREFERRED_USERNAME);
  }

  @Test
  public void onlyTheLastTenCodesAreKept() {
    IntStream.rangeClosed(1, 12).forEach(i -> store.addCode("h" + i));
    assertThat(store.read().codeHashes()).hasSize(10).contains("h12").doesNotContain("h2");
  }

  @Test
  public void aCodeIsUsedOnceHoweverManyTry() throws Exception {
    store.addCode("h1");
    var attempts =
        IntStream.range(0, 16)
            .mapToObj(i -> (Callable<Boolean>) () -> store.claim(plan("sub" + i)))
            .toList();
    try (var threads = Executors.newFixedThreadPool(16)) {
      assertThat(threads.invokeAll(attempts)).filteredOn(Future::resultNow).hasSize(1);
    }
  }

  @Test
  public void nothingIsClaimedOrFinishedBeforeItsTime() {
    assertThat(store.claim(plan("a"))).as("without a code").isFalse();
    store.finish();
    assertThat(store.read().done()).isFalse();
    store.addCode("h1");
    store.claim(plan("a"));
    store.finish();
    assertThat(store.read().done()).isTrue();
    assertThat(store.read().unfinishedPlan()).isEmpty();
  }

  private static SetupPlan plan(String subject) {
    return new SetupPlan(
        BindingClaim.PREFERRED_USERNAME,
        "sch_1",
        "First School",
        "stf_1",
        new PersonName("Fay", "Founder"),
        "fay",
        "iss " + subject);
  }
}
