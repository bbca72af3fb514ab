package org.wayfinder.catalog.search;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.wayfinder.catalog.edition.EditionTag;
import org.wayfinder.service.Page;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * Search over the whole catalogue. What is found depends on the edition alone, so the tag of the
 * edition that was searched is the entity tag.
 */
@RestController
@RequestMapping("/api/search")
class SearchController {

  private final EditionIndexes indexes;

  SearchController(EditionIndexes indexes) {
    this.indexes = indexes;
  }

  @GetMapping
  @Nullable ResponseEntity<SearchPage> search(
      @RequestParam @Nullable String q,
      @RequestParam @Nullable List<String> type,
      @RequestParam @Nullable String lang,
      @RequestParam @Nullable String school,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable Integer limit,
      HttpServletResponse response,
      WebRequest request)
      throws IOException {
    var asked = SearchRequest.of(q, type, lang, school);
    var size = Page.limit(limit);
    var index = indexes.acquire();
    try {
      if (index.edition() == 0) {
        throw new ProblemException(
            ProblemType.UNAVAILABLE, "The search is still being prepared.", Duration.ofSeconds(2));
      }
      EditionTag.allowKeeping(response);
      var tag = EditionTag.of(index.edition(), index.contentHash());
      if (request.checkNotModified(tag)) {
        return null;
      }
      return ResponseEntity.ok()
          .eTag(tag)
          .body(new CatalogueSearch(index).page(asked, after, size));
    } finally {
      indexes.release(index);
    }
  }
}
