package org.wayfinder.catalog.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.catalog.access.EditorAccess;
import org.wayfinder.catalog.content.CatalogueProblem;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.content.EntityKind;
import org.wayfinder.catalog.edition.Difference;
import org.wayfinder.catalog.edition.Differences;
import org.wayfinder.catalog.edition.EditionCodec;
import org.wayfinder.catalog.edition.KeyPages;
import org.wayfinder.service.Caller;
import org.wayfinder.service.Page;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.VersionTag;

/** The draft as a whole: how much it changes, what exactly, and what keeps it from an edition. */
@RestController
@RequestMapping("/api/catalog/draft")
class DraftOverviewController {

  private static final int MOST_PROBLEMS = 500;

  private final Drafts drafts;
  private final DraftCheck check;
  private final Differences differences;
  private final EditionCodec codec;
  private final EditorAccess access;
  private final Clock clock;

  DraftOverviewController(
      Drafts drafts,
      DraftCheck check,
      Differences differences,
      EditionCodec codec,
      EditorAccess access,
      Clock clock) {
    this.drafts = drafts;
    this.check = check;
    this.differences = differences;
    this.codec = codec;
    this.access = access;
    this.clock = clock;
  }

  /**
   * How much the draft changes.
   *
   * @param base number of the edition it stands on, always the newest
   */
  record Overview(int base, DraftView.Counts changes) {}

  /**
   * A thing in a list.
   *
   * @param state {@code published}, {@code created}, {@code changed} or {@code deleted}
   * @param conflict whether somebody else published it since the change was begun
   */
  record Listed(String id, String state, boolean conflict) {}

  /**
   * What the draft changes of one thing.
   *
   * @param tag what {@code If-Match} must name to change or discard it
   */
  record Changed(Difference difference, boolean conflict, String by, Instant at, String tag) {}

  /**
   * What keeps the draft from being published.
   *
   * @param total of problems; at most 500 are shown
   */
  record Validation(boolean valid, int total, List<Problem> problems) {}

  /** One problem of one thing. */
  record Problem(String kind, String id, String pointer, String detail) {

    static Problem of(CatalogueProblem problem) {
      return new Problem(
          problem.kind().wireName(), problem.id(), problem.pointer(), problem.detail());
    }
  }

  @GetMapping
  ResponseEntity<Overview> overview(Caller caller) {
    access.require(caller);
    var draft = drafts.view();
    return ResponseEntity.ok()
        .eTag(VersionTag.of(draft.tag()))
        .body(new Overview(draft.base().number(), draft.counts()));
  }

  @GetMapping("/{kind}")
  Page<Listed> list(
      Caller caller,
      @PathVariable String kind,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable Integer limit) {
    access.require(caller);
    var listed =
        EntityKind.ofCollection(kind).orElseThrow(() -> ProblemException.notFound("kind of thing"));
    var draft = drafts.view();
    var changes = draft.byKey();
    var keys =
        draft.base().entities().keysWith(draft.entities()).stream()
            .filter(key -> key.kind() == listed)
            .toList();
    return KeyPages.of(keys, after, limit)
        .map((EntityKey key) -> listed(draft, key, changes.get(key)));
  }

  private static Listed listed(DraftView draft, EntityKey key, @Nullable DraftChange change) {
    if (change == null) {
      return new Listed(key.id(), "published", false);
    }
    var state =
        change.content().isEmpty()
            ? "deleted"
            : draft.published(key).isEmpty() ? "created" : "changed";
    return new Listed(key.id(), state, draft.isConflict(change));
  }

  @GetMapping("/diff")
  ResponseEntity<Page<Changed>> diff(
      Caller caller, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
    access.require(caller);
    var draft = drafts.view();
    var changes = draft.byKey();
    var published = draft.base().entities();
    var drafted = draft.entities();
    Page<Changed> page =
        KeyPages.of(changes.keySet(), after, limit)
            .map((EntityKey key) -> {
              var change = java.util.Objects.requireNonNull(changes.get(key));
              return new Changed(
                  differences.of(key, published, drafted),
                  draft.isConflict(change),
                  change.by(),
                  change.at(),
                  VersionTag.of(DraftTag.of(draft.published(key), change)));
            });
    return ResponseEntity.ok().eTag(VersionTag.of(draft.tag())).body(page);
  }

  @GetMapping("/validation")
  Validation validation(Caller caller) {
    access.require(caller);
    var problems = check.problems(drafts.view());
    return new Validation(
        problems.isEmpty(),
        problems.size(),
        problems.stream().limit(MOST_PROBLEMS).map(Problem::of).toList());
  }

  /** The edition that the draft would become, in the shape of editions; published nowhere. */
  @GetMapping(path = "/edition", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> edition(Caller caller) {
    access.require(caller);
    var draft = drafts.view();
    var catalogue = check.require(draft);
    return ResponseEntity.ok()
        .eTag(VersionTag.of(draft.tag()))
        .body(codec.preview(draft.base().number() + 1, catalogue, clock.instant()));
  }
}
