package org.wayfinder.profile.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.profile.catalog.CatalogItem;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;

/** What the store of assessments promises on every database. */
public abstract class AssessmentStoreContract {

  private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

  private MongoAssessmentStore store;

  /** An empty database. */
  protected abstract MongoDatabase database();

  @BeforeEach
  void makeStore() {
    store = new MongoAssessmentStore(database());
  }

  @Test
  public void whatIsStoredIsFoundForItsStudentOnly() {
    store.insert(assessment("asm_1", 0), null);
    assertThat(store.find("stu_1", "asm_1")).contains(assessment("asm_1", 0));
    assertThat(store.find("stu_2", "asm_1")).isEmpty();
  }

  @Test
  public void answersAreSavedTakenBackAndCounted() {
    store.insert(assessment("asm_1", 0), null);
    store.answer("stu_1", "asm_1", Map.of("r01", 4, "p1", 5));
    var undo = new HashMap<String, @Nullable Integer>();
    undo.put("p1", null);
    undo.put("h1", 2);
    var saved = store.answer("stu_1", "asm_1", undo);
    assertThat(saved).map(Assessment::answers).contains(Map.of("r01", 4, "h1", 2));
    assertThat(saved).map(Assessment::version).contains(3L);
    assertThat(store.find("stu_1", "asm_1")).isEqualTo(saved);
    assertThat(store.answer("stu_2", "asm_1", Map.of("r01", 1))).isEmpty();
  }

  @Test
  public void aCompletedAssessmentKeepsItsAnswers() {
    store.insert(assessment("asm_1", 0), null);
    store.answer("stu_1", "asm_1", Map.of("r01", 4));
    assertThat(store.complete("stu_1", "asm_1", Instant.EPOCH))
        .map(Assessment::completed)
        .contains(true);
    assertThat(store.complete("stu_1", "asm_1", Instant.EPOCH)).isEmpty();
    assertThat(store.answer("stu_1", "asm_1", Map.of("r01", 1))).isEmpty();
    assertThat(store.find("stu_1", "asm_1")).map(Assessment::answers).contains(Map.of("r01", 4));
  }

  @Test
  public void aRepeatedRequestFindsWhatTheFirstOneMade() {
    var key = new CreationKey("stu_1 k", "body");
    store.insert(assessment("asm_1", 0), key);
    assertThat(store.insert(assessment("asm_2", 5), key))
        .isEqualTo(new Creation.Repeated<>(assessment("asm_1", 0)));
  }

  @Test
  public void theNewestComesFirstAndPagesGoOnWithoutAGap() {
    store.insert(assessment("asm_a", 1), null);
    store.insert(assessment("asm_c", 2), null);
    store.insert(assessment("asm_b", 2), null);
    store.insert(assessment("asm_d", 3), null);
    var first = store.list("stu_1", null, 2);
    assertThat(first).extracting(Assessment::id).containsExactly("asm_d", "asm_c");
    assertThat(store.list("stu_1", ListKey.of(first.getLast()), 5))
        .extracting(Assessment::id)
        .containsExactly("asm_b", "asm_a");
    assertThat(store.list("stu_2", null, 5)).isEmpty();
  }

  private static Assessment assessment(String id, int startedAfter) {
    return new Assessment(
        id,
        "stu_1",
        AssessmentForm.SHORT,
        1,
        List.of(
            new CatalogItem("r01", CatalogItem.Kind.RIASEC, "realistic", true, null),
            new CatalogItem("h1", CatalogItem.Kind.ACTIVITY, "medicines", false, null),
            new CatalogItem("p1", CatalogItem.Kind.CONSISTENCY, "realistic", true, "r01")),
        List.of("medicines"),
        Map.of(),
        START.plusSeconds(startedAfter),
        false,
        1);
  }
}
