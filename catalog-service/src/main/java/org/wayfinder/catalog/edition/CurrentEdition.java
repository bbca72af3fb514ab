package org.wayfinder.catalog.edition;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.catalog.content.Catalogue;
import org.wayfinder.catalog.content.Framework;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** The edition that this instance serves, held in memory and replaced as a whole. */
@Component
public class CurrentEdition {

  /**
   * An edition with its document ready to send.
   *
   * @param document JSON of the whole edition
   * @param bySchool what each school sees that has a framework of its own, once it was asked for
   */
  record Loaded(Edition edition, String document, Map<String, Catalogue> bySchool) {

    Loaded(Edition edition, String document) {
      this(edition, document, new ConcurrentHashMap<>());
    }
  }

  /** No school has it as its id. */
  private static final String NO_SCHOOL = "";

  private final AtomicReference<Optional<Loaded>> current = new AtomicReference<>(Optional.empty());

  /**
   * The newest edition this instance knows.
   *
   * @throws ProblemException 503 while none has been loaded yet
   */
  public Edition get() {
    return loaded().edition();
  }

  /**
   * What the people of one school see of the newest edition.
   *
   * @param school its id; null or unknown for what everybody sees
   * @throws ProblemException 503 while none has been loaded yet
   */
  public Catalogue seenFrom(@Nullable String school) {
    var now = loaded();
    var whole = now.edition().catalogue();
    var owner =
        whole.frameworks().stream()
            .map(Framework::school)
            .filter(own -> own != null && own.equals(school))
            .findFirst();
    return now.bySchool()
        .computeIfAbsent(owner.orElse(NO_SCHOOL), _ -> whole.seenFrom(owner.orElse(null)));
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
