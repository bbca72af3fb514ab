package org.wayfinder.catalog.transfer;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.catalog.access.EditorAccess;
import org.wayfinder.catalog.draft.DraftTakeover;
import org.wayfinder.catalog.edition.EditionTag;
import org.wayfinder.catalog.edition.Editions;
import org.wayfinder.catalog.transfer.CatalogueImport.Into;
import org.wayfinder.service.Caller;
import org.wayfinder.service.VersionTag;

/** The whole catalogue as one file, out of the newest edition and into the draft. */
@RestController
@RequestMapping("/api/catalog")
class TransferController {

  private final Editions editions;
  private final CatalogueFileWriter writer;
  private final CatalogueFileReader reader;
  private final CatalogueImport imports;
  private final ImportTurn turn;
  private final DraftTakeover draft;
  private final EditorAccess access;

  TransferController(
      Editions editions,
      CatalogueFileWriter writer,
      CatalogueFileReader reader,
      CatalogueImport imports,
      ImportTurn turn,
      DraftTakeover draft,
      EditorAccess access) {
    this.editions = editions;
    this.writer = writer;
    this.reader = reader;
    this.imports = imports;
    this.turn = turn;
    this.draft = draft;
    this.access = access;
  }

  @GetMapping(path = "/export", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> export(Caller caller) {
    access.require(caller);
    var newest = editions.newest();
    return ResponseEntity.ok()
        .eTag(EditionTag.strong(newest.number(), newest.header().contentHash()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"catalogue-%d.json\"".formatted(newest.number()))
        .body(writer.write(newest));
  }

  /** Says what an import would change, and changes nothing. */
  @PostMapping(path = "/imports/catalogue/check", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ImportReport> check(Caller caller, HttpServletRequest request) {
    access.require(caller);
    return run(request, null);
  }

  /** Puts a file's catalogue into the draft. */
  @PostMapping(path = "/imports/catalogue", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ImportReport> draft(
      Caller caller,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      HttpServletRequest request) {
    var editor = access.require(caller);
    return run(request, new Into(editor.id(), VersionTag.required(ifMatch)));
  }

  private ResponseEntity<ImportReport> run(HttpServletRequest request, @Nullable Into into) {
    return turn.take(() -> {
      var seen = draft.tag(); // before the comparison, so that nobody's change goes unnoticed
      var report = imports.run(reader.read(body(request)), into);
      return ResponseEntity.ok()
          .eTag(VersionTag.of(into == null ? seen : draft.tag()))
          .body(report);
    });
  }

  private static InputStream body(HttpServletRequest request) {
    try {
      return request.getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
