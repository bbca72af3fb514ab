package org.wayfinder.catalog.edition;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** The edition that this instance serves, held in memory and replaced as a whole. */
@Component
public class CurrentEdition {

  /**
   * An edition with its document ready to send.
   *
   * @param document JSON of the whole edition
   */
  record Loaded(Edition edition, String document) {}

  private final AtomicReference<Optional<Loaded>> current = new AtomicReference<>(Optional.empty());

  /**
   * The newest edition this instance knows.
   *
   * @throws ProblemException 503 while none has been loaded yet
   */
  public Edition get() {
    return loaded().edition();
  }

  /** The newest edition this instance knows; nothing while none has been loaded yet. */
  public Optional<Edition> known() {
    return current.get().map(Loaded::edition);
  }

  Loaded loaded() {
    return current
        .get()
        .orElseThrow(() ->
            new ProblemException(
                ProblemType.UNAVAILABLE,
                "The catalogue is still waiting for its database.",
                Duration.ofSeconds(2)));
  }

  Optional<Loaded> peek() {
    return current.get();
  }

  void replace(Loaded newer) {
    current.set(Optional.of(newer));
  }
}
