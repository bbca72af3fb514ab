package org.wayfinder.profile.republication;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;
import org.wayfinder.service.request.IdSource;

/**
 * Takes requests to publish everybody again. One that still waits serves every further request,
 * since all it will publish is read after that request.
 */
@Service
class Republications {

  private static final Logger log = LoggerFactory.getLogger(Republications.class);
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS").withZone(ZoneOffset.UTC);

  private final MongoRepublicationStore store;
  private final IdSource ids;
  private final Clock clock;

  Republications(MongoRepublicationStore store, IdSource ids, Clock clock) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What a person's request came to.
   *
   * @param created false when it joined one that was there
   */
  record Answer(Republication republication, boolean created) {}

  /**
   * Asks because something was found out. One that runs already doesn't serve it: whoever it has
   * passed may have to be published again.
   */
  Republication request(Republication.Reason found) {
    while (true) {
      if (insert(found, null) instanceof Creation.Created<Republication>(var created)) {
        log.warn("Everybody is to be published again: {}", found.wireName());
        return created;
      }
      var waiting = store.open(Republication.State.WAITING);
      if (waiting.isPresent()) {
        return waiting.get();
      }
    }
  }

  /** Asks because a person wants it, who is served by whichever is not done yet. */
  Answer requestByPerson(@Nullable CreationKey key) {
    var earlier = key == null ? Optional.<Creation<Republication>>empty() : store.earlier(key);
    if (earlier.isPresent()) {
      return new Answer(earlier.get().orProblem("There is one already."), true);
    }
    while (true) {
      var open = open();
      if (open.isPresent()) {
        return new Answer(open.get(), false);
      }
      var made = insert(Republication.Reason.REQUESTED, key);
      if (!(made instanceof Creation.Taken<Republication>)) {
        return new Answer(made.orProblem("There is one already."), true);
      }
    }
  }

  private Optional<Republication> open() {
    return store
        .open(Republication.State.WAITING)
        .or(() -> store.open(Republication.State.RUNNING));
  }

  private Creation<Republication> insert(Republication.Reason reason, @Nullable CreationKey key) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var id = ids.next("rep_" + SORTABLE.format(now) + "_");
    return store.insert(Republication.waiting(id, reason, now), key);
  }

  Optional<Republication> find(String id) {
    return store.find(id);
  }

  List<Republication> list(@Nullable String before, int limit) {
    return store.list(before, limit);
  }
}
