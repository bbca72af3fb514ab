package org.wayfinder.recommendation.preview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.recommendation.access.StudentAccess;
import org.wayfinder.service.Caller;

/** What publishing the draft would change, for editors, before they do it. */
@RestController
@RequestMapping(PreviewController.PATH)
@Tag(name = "Previews")
class PreviewController {

  static final String PATH = "/api/recommendation-previews";

  private final StudentAccess access;
  private final PreviewService previews;

  PreviewController(StudentAccess access, PreviewService previews) {
    this.access = access;
    this.previews = previews;
  }

  @PostMapping
  @Operation(
      summary = "Compare the catalogue's draft with the current edition; for the role editor",
      description =
          "Ranks every student with both and counts whose first tie group would change. Answers at"
              + " once; look at the preview for its progress. It holds counts only, small ones"
              + " hidden, and is forgotten after an hour. Asked again for the same draft while it"
              + " is computed, it is the same preview.")
  ResponseEntity<PreviewResponse> start(@Parameter(hidden = true) Caller caller) {
    access.requireEditor(caller);
    var preview = previews.start(caller);
    return ResponseEntity.accepted()
        .location(URI.create(PATH + "/" + preview.id()))
        .body(PreviewResponse.of(preview));
  }

  @GetMapping("/{previewId}")
  @Operation(summary = "How far a preview is, and what it found; for the role editor")
  PreviewResponse one(@Parameter(hidden = true) Caller caller, @PathVariable String previewId) {
    access.requireEditor(caller);
    return PreviewResponse.of(previews.find(previewId));
  }
}
