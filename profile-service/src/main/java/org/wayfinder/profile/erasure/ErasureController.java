package org.wayfinder.profile.erasure;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.service.Page;

/** Erasing a student, asked for by the student or the school's admin, and the proof of it. */
@RestController
@RequestMapping("/api")
final class ErasureController {

  private final Erasures erasures;
  private final ErasureReceipts receipts;

  ErasureController(Erasures erasures, ErasureReceipts receipts) {
    this.erasures = erasures;
    this.receipts = receipts;
  }

  @PostMapping("/students/{studentId}/erasure")
  ResponseEntity<ErasureResponse> request(
      Actor actor,
      @PathVariable String studentId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody ErasureRequest request) {
    var erasure = erasures.request(actor, studentId, ifMatch, request);
    return ResponseEntity.accepted()
        .location(URI.create("/api/erasures/" + erasure.id()))
        .body(ErasureResponse.of(erasure));
  }

  @GetMapping("/erasures/{erasureId}")
  ErasureResponse read(@PathVariable String erasureId) {
    return ErasureResponse.of(erasures.read(erasureId));
  }

  @GetMapping("/erasure-keys")
  Map<String, Object> keys() {
    return receipts.publicKeys();
  }

  @GetMapping("/schools/{schoolId}/erasures")
  Page<ErasureResponse> ofSchool(
      Actor actor,
      @PathVariable String schoolId,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after) {
    int size = Page.limit(limit);
    return Page.of(erasures.ofSchool(actor, schoolId, Page.key(after), size + 1), size, Erasure::id)
        .map(ErasureResponse::of);
  }
}
