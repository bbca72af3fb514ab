package org.wayfinder.catalog.draft;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.catalog.access.EditorAccess;
import org.wayfinder.catalog.edition.EditionHeader;
import org.wayfinder.catalog.edition.EditionSummary;
import org.wayfinder.catalog.edition.Editions.Publication;
import org.wayfinder.service.Caller;
import org.wayfinder.service.VersionTag;
import org.wayfinder.service.request.CreationKeys;
import org.wayfinder.service.request.Findings;

/**
 * Publishes editions: 201 with the new one, 200 with the newest one when its content is what would
 * have been published.
 */
@RestController
@RequestMapping("/api/editions")
class PublicationController {

  private static final int LONGEST_NOTE = 500;

  private final Publishing publishing;
  private final EditorAccess access;
  private final CreationKeys keys;

  PublicationController(Publishing publishing, EditorAccess access, CreationKeys keys) {
    this.publishing = publishing;
    this.access = access;
    this.keys = keys;
  }

  /**
   * What an editor says of an edition.
   *
   * @param note what is new, for everybody to read
   */
  record PublicationRequest(@Nullable String note) {

    String checkedNote() {
      var findings = new Findings();
      var checked = findings.text("#/note", note, LONGEST_NOTE);
      findings.throwIfAny();
      return checked;
    }
  }

  /**
   * Publishes the draft.
   *
   * @param ifMatch may name the version of the draft that the editor looked at
   */
  @PostMapping
  ResponseEntity<EditionSummary> publish(
      Caller caller,
      @RequestHeader(name = CreationKeys.HEADER, required = false) @Nullable String creation,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody PublicationRequest request) {
    var editor = access.require(caller);
    var note = request.checkedNote();
    var seen = ifMatch == null ? null : VersionTag.required(ifMatch);
    var key = keys.read(editor.id(), "editions", creation, request);
    return answer(publishing.publish(note, seen, key, editor.id()));
  }

  /** Publishes an older edition's content again. */
  @PostMapping("/{number}/restoration")
  ResponseEntity<EditionSummary> restore(
      Caller caller,
      @PathVariable int number,
      @RequestHeader(name = CreationKeys.HEADER, required = false) @Nullable String creation,
      @RequestBody PublicationRequest request) {
    var editor = access.require(caller);
    var note = request.checkedNote();
    var key = keys.read(editor.id(), "editions/" + number + "/restoration", creation, request);
    return answer(publishing.restore(number, note, key, editor.id()));
  }

  private static ResponseEntity<EditionSummary> answer(Publication publication) {
    return switch (publication) {
      case Publication.Published(EditionHeader edition) ->
          ResponseEntity.created(URI.create("/api/editions/" + edition.number()))
              .body(EditionSummary.of(edition));
      case Publication.Unchanged(EditionHeader edition) ->
          ResponseEntity.ok(EditionSummary.of(edition));
      case Publication.Overtaken _ ->
          throw new IllegalStateException("publishing ends decided or not at all");
    };
  }
}
