package org.wayfinder.profile.interest;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store of profile versions promises on every database. */
public abstract class ProfileVersionStoreContract {

  private MongoProfileVersionStore store;

  /** An empty database. */
  protected abstract MongoDatabase database();

  @BeforeEach
  void makeStore() {
    store = new MongoProfileVersionStore(database());
  }

  @Test
  public void aVersionIsReadAsItWasWrittenAndIsDueForPublication() {
    var version = Profiles.version("stu_1", 1);
    assertThat(store.append(version)).isTrue();
    assertThat(store.find("stu_1", 1)).contains(version);
    assertThat(store.newest("stu_1")).contains(version);
    assertThat(store.marks().students(10)).containsExactly("stu_1");
    assertThat(store.marks().count().oldest()).isEqualTo(version.savedAt());
  }

  @Test
  public void anEmptyProfileSurvivesToo() {
    var version =
        new ProfileVersion("stu_1", 1, Instant.EPOCH, InterestProfile.EMPTY, List.of(), "asm_1");
    store.append(version);
    assertThat(store.newest("stu_1")).contains(version);
  }

  @Test
  public void whatIsKnownOfTheAnswersIsKept() {
    var content =
        new ProfileContent(
            Profiles.full(),
            List.of(),
            Map.of("patient-contact-r1", "patient-contact", "x", "a.$b"),
            5);
    var version = new ProfileVersion("stu_1", 1, Instant.EPOCH, content, "asm_1");
    store.append(version);
    assertThat(store.newest("stu_1")).contains(version);
  }

  @Test
  public void aVersionIsWrittenOnceAndWithoutAGap() {
    store.append(Profiles.version("stu_1", 1));
    assertThat(store.append(Profiles.version("stu_1", 1))).isFalse();
    assertThat(store.append(Profiles.version("stu_1", 3))).isFalse();
    assertThat(store.append(Profiles.version("stu_1", 2))).isTrue();
    assertThat(store.newest("stu_1").map(ProfileVersion::version)).contains(2L);
  }

  @Test
  public void ofManyWritersOfTheSameVersionExactlyOneWins() throws Exception {
    store.append(Profiles.version("stu_1", 1));
    var writers =
        IntStream.range(0, 16)
            .mapToObj(_ -> (Callable<Boolean>) () -> store.append(Profiles.version("stu_1", 2)))
            .toList();
    try (var threads = Executors.newFixedThreadPool(16)) {
      assertThat(threads.invokeAll(writers)).filteredOn(Future::resultNow).hasSize(1);
    }
  }

  @Test
  public void anAssessmentMakesOneVersion() {
    store.append(of("asm_1", 1));
    assertThat(store.append(of("asm_1", 2))).isFalse();
    assertThat(store.append(of("asm_2", 2))).isTrue();
    assertThat(store.ofAssessment("asm_1")).contains(of("asm_1", 1));
    assertThat(store.ofAssessment("asm_3")).isEmpty();
    assertThat(store.append(Profiles.version("stu_1", 3))).as("without one").isTrue();
    assertThat(store.append(Profiles.version("stu_1", 4))).as("and another").isTrue();
  }

  @Test
  public void marksAreClearedUpToWhatWasPublished() {
    store.append(Profiles.version("stu_1", 1));
    store.append(Profiles.version("stu_1", 2));
    store.append(Profiles.version("stu_1", 3));
    store.append(Profiles.version("stu_2", 1));
    assertThat(store.marks().count().count()).isEqualTo(4);
    store.marks().clear(Map.of("stu_1", 2L));
    assertThat(store.marks().students(10)).containsExactlyInAnyOrder("stu_1", "stu_2");
    assertThat(store.marks().count().count()).isEqualTo(2);
    store.marks().clear(Map.of("stu_1", 3L));
    assertThat(store.marks().students(10)).containsExactly("stu_2");
  }

  @Test
  public void versionsAreListedFromTheNewestDown() {
    for (int n = 1; n <= 11; n++) {
      store.append(Profiles.version("stu_1", n));
    }
    assertThat(store.list("stu_1", null, 3))
        .extracting(ProfileVersion::version)
        .containsExactly(11L, 10L, 9L);
    assertThat(store.list("stu_1", 3L, 5))
        .extracting(ProfileVersion::version)
        .containsExactly(2L, 1L);
    assertThat(store.list("stu_2", null, 3)).isEmpty();
  }

  @Test
  public void theNewestVersionsOfManyStudentsComeAtOnce() {
    store.append(Profiles.version("stu_1", 1));
    store.append(Profiles.version("stu_1", 2));
    store.append(Profiles.version("stu_2", 1));
    store.append(Profiles.version("stu_3", 1));
    assertThat(store.newestVersions(List.of("stu_1", "stu_2", "stu_9")))
        .isEqualTo(Map.of("stu_1", 2L, "stu_2", 1L));
    assertThat(store.newestVersions(List.of())).isEmpty();
  }

  private static ProfileVersion of(String assessment, long version) {
    return new ProfileVersion(
        "stu_1", version, Instant.EPOCH, Profiles.full(), List.of(), assessment);
  }
}
