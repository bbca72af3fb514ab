package org.wayfinder.catalog.interview;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.catalog.access.EditorAccess;
import org.wayfinder.catalog.edition.CurrentEdition;
import org.wayfinder.catalog.interview.Interview.Subject;
import org.wayfinder.catalog.interview.InterviewResponse.ForEditors;
import org.wayfinder.service.Caller;
import org.wayfinder.service.Page;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.VersionTag;
import org.wayfinder.service.request.CreationKeys;
import org.wayfinder.service.request.IdSource;

/** Interviews for editors: recorded or linked, changed, reviewed by a second one, withdrawn. */
@RestController
@RequestMapping("/api/catalog/interviews")
class InterviewEditingController {

  private final InterviewStore store;
  private final CurrentEdition current;
  private final EditorAccess access;
  private final CreationKeys keys;
  private final IdSource ids;
  private final Clock clock;

  InterviewEditingController(
      InterviewStore store,
      CurrentEdition current,
      EditorAccess access,
      CreationKeys keys,
      IdSource ids,
      Clock clock) {
    this.store = store;
    this.current = current;
    this.access = access;
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
  }

  @GetMapping
  Page<ForEditors> list(
      Caller caller, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
    access.require(caller);
    var size = Page.limit(limit);
    return Page.of(store.list(Page.key(after), size + 1), size, Interview::id).map(ForEditors::of);
  }

  @GetMapping("/{id}")
  ResponseEntity<ForEditors> read(Caller caller, @PathVariable String id) {
    access.require(caller);
    return answer(ResponseEntity.ok(), find(id));
  }

  @PostMapping
  ResponseEntity<ForEditors> create(
      Caller caller,
      @RequestHeader(name = CreationKeys.HEADER, required = false) @Nullable String creation,
      @RequestBody InterviewRequest request) {
    var editor = access.require(caller);
    var checked = request.checked(today(), this::isKnown);
    var interview =
        Interview.recorded(ids.next("int_"), checked.content(), checked.consent(), editor.id());
    var stored =
        store
            .insert(interview, keys.read(editor.id(), "interviews", creation, request))
            .orProblem(
                "This interview was recorded and then withdrawn. To record it anew, with a new"
                    + " consent, send another Idempotency-Key.");
    return answer(
        ResponseEntity.created(URI.create("/api/catalog/interviews/" + stored.id())), stored);
  }

  /** Changes it; what was shown is shown again only after another review. */
  @PutMapping("/{id}")
  ResponseEntity<ForEditors> change(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody InterviewRequest request) {
    var editor = access.require(caller);
    var seen = seen(id, ifMatch);
    var checked = request.checked(today(), this::isKnown);
    return replace(seen, seen.changed(checked.content(), checked.consent(), editor.id()));
  }

  /** Shows it, on the word of an editor who didn't write at it, in the version that was read. */
  @PostMapping("/{id}/review")
  ResponseEntity<ForEditors> review(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    var editor = access.require(caller);
    var seen = seen(id, ifMatch);
    if (!seen.mayBeReviewedBy(editor.id())) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "You wrote at it. An editor who didn't has to review it.");
    }
    if (seen.isShown()) {
      return answer(ResponseEntity.ok(), seen);
    }
    return replace(seen, seen.passed(editor.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
  }

  /**
   * Erases it because the person no longer agrees. Needs no version: somebody else's change at the
   * same moment must not keep it.
   */
  @PostMapping("/{id}/withdrawal")
  ResponseEntity<Void> withdraw(Caller caller, @PathVariable String id) {
    access.require(caller);
    if (!store.erase(id)) {
      throw ProblemException.notFound("interview");
    }
    return ResponseEntity.noContent().build();
  }

  private Interview seen(String id, @Nullable String ifMatch) {
    var version = VersionTag.required(ifMatch);
    var interview = find(id);
    if (interview.version() != version) {
      throw VersionTag.stale();
    }
    return interview;
  }

  private ResponseEntity<ForEditors> replace(Interview seen, Interview next) {
    if (!store.replace(seen.version(), next)) {
      throw VersionTag.stale();
    }
    return answer(ResponseEntity.ok(), next);
  }

  private Interview find(String id) {
    return store.find(id).orElseThrow(() -> ProblemException.notFound("interview"));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
  }

  private boolean isKnown(Subject subject) {
    var catalogue = current.get().catalogue();
    return switch (subject) {
      case Subject.Career(String soc) ->
          catalogue.careers().stream().anyMatch(career -> career.soc().equals(soc));
      case Subject.Cluster(String id) ->
          catalogue.clusters().stream().anyMatch(cluster -> cluster.id().equals(id));
    };
  }

  private static ResponseEntity<ForEditors> answer(
      ResponseEntity.BodyBuilder answer, Interview interview) {
    return answer.eTag(VersionTag.of(interview.version())).body(ForEditors.of(interview));
  }
}
