package org.wayfinder.catalog.draft;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.catalog.access.EditorAccess;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.content.EntityKind;
import org.wayfinder.service.Caller;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.VersionTag;
import org.wayfinder.service.request.CreationKeys;
import org.wayfinder.service.request.Findings;

/** Things of the draft, one at a time: read, changed, added, deleted, left as published. */
@RestController
@RequestMapping("/api/catalog/draft/{kind}")
class DraftController {

  private final Drafts drafts;
  private final EntityReader reader;
  private final EditorAccess access;
  private final CreationKeys keys;

  DraftController(Drafts drafts, EntityReader reader, EditorAccess access, CreationKeys keys) {
    this.drafts = drafts;
    this.reader = reader;
    this.access = access;
    this.keys = keys;
  }

  @GetMapping("/{id}")
  ResponseEntity<String> read(Caller caller, @PathVariable String kind, @PathVariable String id) {
    access.require(caller);
    return answer(ResponseEntity.ok(), drafts.read(key(kind, id)));
  }

  @PostMapping
  ResponseEntity<String> create(
      Caller caller,
      @PathVariable String kind,
      @RequestHeader(name = CreationKeys.HEADER, required = false) @Nullable String creation,
      @RequestBody Map<String, Object> thing) {
    var editor = access.require(caller);
    var entity = reader.readNew(kind(kind), thing);
    var key = keys.read(editor.id(), "draft/" + kind, creation, thing);
    var created = drafts.create(entity.key(), entity.json(), key, editor.id());
    return answer(
        ResponseEntity.created(URI.create("/api/catalog/draft/" + entity.key().path())), created);
  }

  @PutMapping("/{id}")
  ResponseEntity<String> change(
      Caller caller,
      @PathVariable String kind,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Map<String, Object> thing) {
    var editor = access.require(caller);
    var key = key(kind, id);
    var tag = VersionTag.required(ifMatch);
    var entity = reader.read(key.kind(), thing, drafts.content(key));
    if (!entity.key().equals(key)) {
      var findings = new Findings();
      findings.add(
          Findings.pointer(key.kind().idField().orElse("id")),
          "An id never changes; here it is '" + id + "'.");
      findings.throwIfAny();
    }
    return answer(ResponseEntity.ok(), drafts.put(key, entity.json(), tag, editor.id()));
  }

  /** Has the next edition be without it. */
  @DeleteMapping("/{id}")
  ResponseEntity<Void> delete(
      Caller caller,
      @PathVariable String kind,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    var editor = access.require(caller);
    drafts.delete(key(kind, id), VersionTag.required(ifMatch), editor.id());
    return ResponseEntity.noContent().build();
  }

  /** Leaves it as it is published. */
  @DeleteMapping("/{id}/change")
  ResponseEntity<Void> discard(
      Caller caller,
      @PathVariable String kind,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    access.require(caller);
    drafts.discard(key(kind, id), VersionTag.required(ifMatch));
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<String> answer(
      ResponseEntity.BodyBuilder answer, Drafts.Drafted drafted) {
    return answer
        .eTag(VersionTag.of(drafted.tag()))
        .contentType(MediaType.APPLICATION_JSON)
        .body(drafted.json());
  }

  private static EntityKind kind(String collection) {
    return EntityKind.ofCollection(collection)
        .orElseThrow(() -> ProblemException.notFound("kind of thing"));
  }

  private static EntityKey key(String collection, String id) {
    return new EntityKey(kind(collection), id);
  }
}
