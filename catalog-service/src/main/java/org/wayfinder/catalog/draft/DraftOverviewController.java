package org.wayfinder.catalog.draft;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
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

  DraftOverviewController(
      Drafts drafts,
      DraftCheck check,
      Differences differences,
      EditionCodec codec,
      EditorAccess access) {
    this.drafts = drafts;
    this.check = check;
    this.differences = differences;
    this.codec = codec;
    this.access = access;
  }

  /**
   * How much the draft changes.
   *
   * @param base number of the edition it stands on, always the newest
   */
  record DraftOverview(int base, DraftView.Counts changes) {}

  /**
   * A thing in a list.
   *
   * @param state {@code published}, {@code created}, {@code changed} or {@code deleted}
   * @param conflict whether somebody else published it since the change was begun
   */
  record DraftedThing(String id, String state, boolean conflict) {}

  /**
   * What the draft changes of one thing.
   *
   * @param tag what {@code If-Match} must name to change or discard it
   */
  record DraftedChange(
      Difference difference, boolean conflict, String by, Instant at, String tag) {}

  /**
   * What keeps the draft from being published.
   *
   * @param total of problems; at most 500 are shown
   */
  record DraftValidation(boolean valid, int total, List<DraftProblem> problems) {}

  /** One problem of one thing. */
  record DraftProblem(String kind, String id, String pointer, String detail) {

    static DraftProblem of(CatalogueProblem problem) {
      return new DraftProblem(
          problem.kind().wireName(), problem.id(), problem.pointer(), problem.detail());
    }
  }

  @GetMapping
  ResponseEntity<DraftOverview> overview(Caller caller) {
    access.require(caller);
    var draft = drafts.view();
    return ResponseEntity.ok()
        .eTag(VersionTag.of(draft.tag()))
        .body(new DraftOverview(draft.base().number(), draft.counts()));
  }

  /** Leaves everything as it is published. */
  @DeleteMapping
  ResponseEntity<Void> discard(
      Caller caller,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    access.require(caller);
    drafts.discardAll(VersionTag.required(ifMatch));
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/{kind}")
  Page<DraftedThing> list(
      Caller caller,
      @PathVariable String kind,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable Integer limit) {
    access.require(caller);
    var listed =
        EntityKind.ofCollection(kind).orElseThrow(() -> ProblemException.notFound("kind of thing"));
    var draft = drafts.view();
    var changes = draft.byKey();
    var all =
        listed == EntityKind.ORDER
            ? EntityKey.orders()
            : draft.base().entities().keysWith(draft.entities());
    var keys = all.stream().filter(key -> key.kind() == listed).toList();
    return KeyPages.of(keys, after, limit)
        .map((EntityKey key) -> listed(draft, key, changes.get(key)));
  }

  private static DraftedThing listed(DraftView draft, EntityKey key, @Nullable DraftChange change) {
    if (change == null) {
      return new DraftedThing(key.id(), "published", false);
    }
    var state =
        change.content().isEmpty()
            ? "deleted"
            : draft.published(key).isEmpty() ? "created" : "changed";
    return new DraftedThing(key.id(), state, draft.isConflict(change));
  }

  @GetMapping("/diff")
  ResponseEntity<Page<DraftedChange>> diff(
      Caller caller, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
    access.require(caller);
    var draft = drafts.view();
    var changes = draft.byKey();
    var published = draft.base().entities();
    var drafted = draft.entities();
    Page<DraftedChange> page =
        KeyPages.of(changes.keySet(), after, limit)
            .map((EntityKey key) -> {
              var change = java.util.Objects.requireNonNull(changes.get(key));
              return new DraftedChange(
                  differences.of(key, published, drafted),
                  draft.isConflict(change),
                  change.by(),
                  change.at(),
                  VersionTag.of(DraftTag.of(draft.published(key), change)));
            });
    return ResponseEntity.ok().eTag(VersionTag.of(draft.tag())).body(page);
  }

  @GetMapping("/validation")
  DraftValidation validation(Caller caller) {
    access.require(caller);
    var problems = check.problems(drafts.view());
    return new DraftValidation(
        problems.isEmpty(),
        problems.size(),
        problems.stream().limit(MOST_PROBLEMS).map(DraftProblem::of).toList());
  }

  /**
   * The edition that the draft would become, in the shape of editions; published nowhere. The same
   * draft is always the same document.
   */
  @GetMapping(path = "/edition", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> edition(Caller caller) {
    access.require(caller);
    var draft = drafts.view();
    var catalogue = check.require(draft);
    return ResponseEntity.ok()
        .eTag(VersionTag.of(draft.tag()))
        .body(codec.preview(draft.base().number() + 1, catalogue, draft.changedAt()));
  }
}
