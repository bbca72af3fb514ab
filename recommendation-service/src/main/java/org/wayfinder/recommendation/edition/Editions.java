package org.wayfinder.recommendation.edition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.recommendation.engine.CompiledEdition;
import org.wayfinder.recommendation.engine.EngineConstants;
import org.wayfinder.service.remote.RemoteUnavailableException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The editions this instance can rank and explain with. The current one only ever moves forward; an
 * edition once seen is kept, so a catalogue that is away stops nothing.
 */
public final class Editions {

  private static final Logger log = LoggerFactory.getLogger(Editions.class);
  private static final int IN_MEMORY = 4;

  private final EditionStore store;
  private final CatalogClient catalog;
  private final EngineConstants constants;
  private final AtomicReference<@Nullable Edition> current = new AtomicReference<>();
  private final Map<Integer, Edition> recent = new LinkedHashMap<>(8, 0.75f, true);

  Editions(EditionStore store, CatalogClient catalog, EngineConstants constants) {
    this.store = store;
    this.catalog = catalog;
    this.constants = constants;
  }

  /** The newest edition known here; none until the first one was got. */
  public Optional<Edition> current() {
    return Optional.ofNullable(current.get());
  }

  /**
   * The newest edition known here.
   *
   * @throws EditionUnavailableException until the first one was got
   */
  public Edition requireCurrent() {
    return current().orElseThrow(() -> new EditionUnavailableException("edition"));
  }

  /** The engine version that everything is ranked with here. */
  public int engineVersion() {
    return constants.version();
  }

  /**
   * The edition with this number, from memory, from the copies or from the catalogue.
   *
   * @throws EditionUnavailableException when none of them has it just now
   */
  public Edition get(int number) {
    synchronized (recent) {
      var remembered = recent.get(number);
      if (remembered != null) {
        return remembered;
      }
    }
    var kept = store.find(number);
    if (kept.isPresent()) {
      return remember(kept.get());
    }
    try {
      var fetched = catalog.edition(number);
      if (fetched.number() != number) {
        throw new EditionUnavailableException("edition " + number);
      }
      store.keep(fetched);
      return remember(fetched);
    } catch (RemoteUnavailableException e) {
      throw new EditionUnavailableException("edition " + number, e);
    }
  }

  /**
   * An edition compiled for an engine version that can still be run.
   *
   * @throws EditionUnavailableException when none has the edition just now
   */
  public CompiledEdition compiled(int number, int engineVersion) {
    var edition = get(number);
    return engineVersion == constants.version()
        ? edition.compiled()
        : new CompiledEdition(
            edition.content(), EngineConstantsFile.read(JsonMapper.shared(), engineVersion));
  }

  /**
   * Learns that an edition was published, and moves on to it if it is newer.
   *
   * @throws EditionUnavailableException when it is not to be had just now
   */
  public void learn(int number) {
    var known = current.get();
    if (known == null || known.number() < number) {
      moveTo(get(number));
    }
  }

  /** Starts from the newest copy, if there is one. */
  void recall() {
    store.newest().ifPresent(kept -> moveTo(remember(kept)));
  }

  /** Asks the catalogue which edition is current. */
  void refresh() {
    var published = catalog.current();
    var known = current.get();
    if (known == null || known.number() < published.number()) {
      store.keep(published);
      moveTo(remember(published));
    } else if (known.number() == published.number()
        && !known.published().contentHash().equals(published.contentHash())) {
      log.error(
          "Edition {} differs from our copy; published editions never change", published.number());
    } else if (known.number() == published.number() && !known.published().equals(published)) {
      store.keep(published); // an older Wayfinder kept less of it
      current.compareAndSet(known, remember(published));
    }
  }

  private void moveTo(Edition edition) {
    var before =
        current.getAndUpdate(
            known -> known == null || known.number() < edition.number() ? edition : known);
    if (before == null || before.number() < edition.number()) {
      log.info("Ranking with edition {}", edition.number());
    }
  }

  private Edition remember(PublishedEdition published) {
    var edition = new Edition(published, new CompiledEdition(published.content(), constants));
    synchronized (recent) {
      recent.put(edition.number(), edition);
      if (recent.size() > IN_MEMORY) {
        recent.remove(recent.keySet().iterator().next());
      }
    }
    return edition;
  }
}
