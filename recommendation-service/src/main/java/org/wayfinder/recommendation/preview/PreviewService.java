package org.wayfinder.recommendation.preview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.wayfinder.recommendation.edition.Drafts;
import org.wayfinder.recommendation.edition.Edition;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.student.StudentStore;
import org.wayfinder.service.Caller;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.remote.RemoteUnavailableException;

/**
 * Starts comparisons of the draft as the editor sees it with the current edition, and finds them
 * again on whichever instance. Asking twice for the same while it is computed gives the same one.
 */
@Service
class PreviewService {

  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Duration LATER = Duration.ofSeconds(10);

  private final Drafts drafts;
  private final Editions editions;
  private final StudentStore students;
  private final PreviewStore store;
  private final PreviewRunner runner;
  private final PreviewProperties settings;
  private final Clock clock;

  PreviewService(
      Drafts drafts,
      Editions editions,
      StudentStore students,
      PreviewStore store,
      PreviewRunner runner,
      PreviewProperties settings,
      Clock clock) {
    this.drafts = drafts;
    this.editions = editions;
    this.students = students;
    this.store = store;
    this.runner = runner;
    this.settings = settings;
    this.clock = clock;
  }

  Preview start(Caller caller) {
    var current = editions.requireCurrent();
    var draft = draft(caller);
    var now = now();
    store.forget(now);
    var hash = draft.published().contentHash();
    var same = store.running(current.number(), hash, now.minus(settings.silence()));
    if (same.isPresent()) {
      return same.get();
    }
    if (!runner.takePlace()) {
      throw new ProblemException(
          ProblemType.UNAVAILABLE, "Other drafts are being compared just now.", LATER);
    }
    try {
      var preview =
          Preview.started(
              "prv_" + UUID.randomUUID(),
              current.number(),
              hash,
              students.count(),
              now,
              settings.kept());
      store.put(preview);
      runner.start(preview, current, draft);
      return preview;
    } catch (RuntimeException e) {
      runner.giveBack();
      throw e;
    }
  }

  Preview find(String id) {
    var now = now();
    return store
        .find(id)
        .filter(preview -> preview.expiresAt().isAfter(now))
        .map(preview -> preview.asOf(now, settings.silence()))
        .orElseThrow(() -> ProblemException.notFound("preview"));
  }

  private Edition draft(Caller caller) {
    try {
      return switch (drafts.fetch(caller.token())) {
        case Drafts.Answer.Found(var draft) -> draft;
        case Drafts.Answer.Unusable(var why) ->
            throw new ProblemException(
                ProblemType.VALIDATION_FAILED, "The draft can't be ranked with: " + why);
        case Drafts.Answer.Refused(var status) -> throw refused(status);
      };
    } catch (RemoteUnavailableException _) {
      throw new ProblemException(
          ProblemType.UNAVAILABLE, "The draft can't be got from the catalogue just now.", SOON);
    }
  }

  private static ProblemException refused(int status) {
    return switch (status) {
      case 401 -> new ProblemException(ProblemType.UNAUTHENTICATED, "This needs a valid token.");
      case 403 -> new ProblemException(ProblemType.FORBIDDEN, "This is for the role editor.");
      case 422 ->
          new ProblemException(
              ProblemType.VALIDATION_FAILED,
              "The draft has faults that keep it from being an edition; its validation in the"
                  + " catalogue lists them.");
      case 404 -> new ProblemException(ProblemType.CONFLICT, "There is no draft to compare.");
      default ->
          new ProblemException(
              ProblemType.UNAVAILABLE, "The draft can't be got from the catalogue just now.", SOON);
    };
  }

  /** As exact as the store keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
