package org.wayfinder.catalog.onet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.catalog.access.EditorAccess;
import org.wayfinder.catalog.draft.DraftTakeover;
import org.wayfinder.catalog.onet.OnetImport.Into;
import org.wayfinder.catalog.onet.ReleasePlan.NewOnes;
import org.wayfinder.catalog.transfer.ImportTurn;
import org.wayfinder.service.Caller;
import org.wayfinder.service.FieldProblem;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.VersionTag;
import org.wayfinder.service.request.Findings;

/** A release of the O*NET database, looked at or put into the draft. The body is the zip. */
@RestController
@RequestMapping(path = "/api/catalog/imports/onet", consumes = "application/zip")
class OnetController {

  private final OnetImport imports;
  private final ImportTurn turn;
  private final DraftTakeover draft;
  private final EditorAccess access;

  OnetController(OnetImport imports, ImportTurn turn, DraftTakeover draft, EditorAccess access) {
    this.imports = imports;
    this.turn = turn;
    this.draft = draft;
    this.access = access;
  }

  /**
   * Says what an import would change, and changes nothing.
   *
   * @param release which one it is, e.g. {@code 30.2}, when the zip doesn't say
   * @param into cluster of new careers whose place their related ones don't tell
   * @param additions whether careers that the catalogue lacks are to come in
   */
  @PostMapping("/check")
  ResponseEntity<OnetReport> check(
      Caller caller,
      @RequestParam(required = false) @Nullable String release,
      @RequestParam(required = false) @Nullable String into,
      @RequestParam(defaultValue = "true") boolean additions,
      HttpServletRequest request) {
    access.require(caller);
    return run(request, release, new NewOnes(additions, into), null);
  }

  /** Puts it into the draft; parameters as in {@link #check}. */
  @PostMapping
  ResponseEntity<OnetReport> draft(
      Caller caller,
      @RequestParam(required = false) @Nullable String release,
      @RequestParam(required = false) @Nullable String into,
      @RequestParam(defaultValue = "true") boolean additions,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      HttpServletRequest request) {
    var editor = access.require(caller);
    var seen = new Into(editor.id(), VersionTag.required(ifMatch));
    return run(request, release, new NewOnes(additions, into), seen);
  }

  private ResponseEntity<OnetReport> run(
      HttpServletRequest request, @Nullable String named, NewOnes newOnes, @Nullable Into into) {
    return turn.take(() -> {
      var seen = draft.tag(); // before the comparison, so that nobody's change goes unnoticed
      var report = imports.run(release(request, named), newOnes, into);
      return ResponseEntity.ok()
          .eTag(VersionTag.of(into == null ? seen : draft.tag()))
          .body(report);
    });
  }

  private static Release release(HttpServletRequest request, @Nullable String named) {
    try {
      return ReleaseReader.read(request.getInputStream().readAllBytes(), named);
    } catch (InvalidReleaseException e) {
      throw e.faults().isEmpty()
          ? new ProblemException(ProblemType.MALFORMED_REQUEST, e.detail())
          : new ProblemException(
              ProblemType.VALIDATION_FAILED,
              e.detail(),
              e.faults().stream().map(OnetController::problem).toList());
    } catch (IOException _) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST, "The body ended before it was whole.");
    }
  }

  private static FieldProblem problem(Row.Fault fault) {
    return new FieldProblem(
        Findings.pointer(fault.file(), fault.line()),
        "Line %d of '%s' %s.".formatted(fault.line(), fault.file(), fault.detail()));
  }
}
