package org.wayfinder.recommendation.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of previews promises. */
abstract class PreviewStoreContract {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.125Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final PreviewStore store = store();

  abstract PreviewStore store();

  private static Preview started(String id) {
    return Preview.started(id, 3, "hash", 99, NOON, HOUR);
  }

  @Test
  void aPreviewIsKeptAsItIsNow() {
    store.put(started("a"));
    assertThat(store.find("a")).contains(started("a"));
    var passed = started("a").passed(40, NOON.plusSeconds(2));
    store.put(passed);
    assertThat(store.find("a")).contains(passed);
    var effect =
        new Effect(
            99,
            List.of(
                new Effect.Framework(
                    "health-science",
                    12,
                    List.of(new Effect.Cluster("a", 12, null), new Effect.Cluster("b", null, 0))),
                new Effect.Framework("other", null, List.of())));
    var done = passed.finished(Preview.State.DONE, effect, NOON.plusSeconds(9), HOUR);
    store.put(done);
    assertThat(store.find("a")).contains(done);
    assertThat(store.find("b")).isEmpty();
    var few = passed.finished(Preview.State.DONE, new Effect(null, List.of()), NOON, HOUR);
    store.put(few);
    assertThat(store.find("a")).contains(few);
  }

  @Test
  void theOneThatRunsForTheSameIsFound() {
    store.put(started("a"));
    assertThat(store.running(3, "hash", NOON)).contains(started("a"));
    assertThat(store.running(3, "hash", NOON.plusSeconds(1))).isEmpty();
    assertThat(store.running(4, "hash", NOON)).isEmpty();
    assertThat(store.running(3, "other", NOON)).isEmpty();
    store.put(started("a").finished(Preview.State.FAILED, null, NOON, HOUR));
    assertThat(store.running(3, "hash", NOON)).isEmpty();
  }

  @Test
  void whatHasExpiredIsForgotten() {
    store.put(started("a"));
    store.put(Preview.started("b", 3, "hash", 99, NOON.plusSeconds(60), HOUR));
    store.forget(NOON.plus(HOUR).plusSeconds(1));
    assertThat(store.find("a")).isEmpty();
    assertThat(store.find("b")).isPresent();
  }
}
