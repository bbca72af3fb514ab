package org.wayfinder.catalog.edition;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.service.Page;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** What was published when, and what differs between two editions. Open to everybody. */
@RestController
@RequestMapping("/api/editions")
class EditionHistoryController {

  private final Editions editions;
  private final Differences differences;

  EditionHistoryController(Editions editions, Differences differences) {
    this.editions = editions;
    this.differences = differences;
  }

  @GetMapping
  Page<EditionSummary> list(
      @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
    var size = Page.limit(limit);
    var before = number(Page.key(after));
    return Page.of(
            editions.before(before, size + 1), size, header -> Integer.toString(header.number()))
        .map(EditionSummary::of);
  }

  private static int number(@Nullable String key) {
    try {
      return key == null ? Integer.MAX_VALUE : Integer.parseInt(key);
    } catch (NumberFormatException _) {
      throw new ProblemException(
          ProblemType.INVALID_CURSOR, "Take 'after' from the 'next' of the page before.");
    }
  }

  @GetMapping("/comparison")
  Page<Difference> compare(
      @RequestParam int from,
      @RequestParam int to,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable Integer limit) {
    var before = find(from).entities();
    var now = find(to).entities();
    return KeyPages.of(Differences.keys(before, now), after, limit)
        .map((EntityKey key) -> differences.of(key, before, now));
  }

  private Snapshot find(int number) {
    return editions.find(number).orElseThrow(() -> ProblemException.notFound("edition"));
  }
}
