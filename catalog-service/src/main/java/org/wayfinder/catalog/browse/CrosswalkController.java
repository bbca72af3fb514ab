package org.wayfinder.catalog.browse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.catalog.content.Crosswalk;
import org.wayfinder.catalog.content.LocalizedText;
import org.wayfinder.catalog.edition.CurrentEdition;
import org.wayfinder.service.ProblemException;

/**
 * Where the catalogue's careers stand in other classifications. The licence line of each stands in
 * the list of sources.
 */
@RestController
@RequestMapping("/api/crosswalks")
class CrosswalkController {

  /**
   * A crosswalk as the list shows it.
   *
   * @param careers how many it places
   */
  record Summary(
      String id, String version, LocalizedText name, int careers, String source, boolean reviewed) {

    static Summary of(Crosswalk crosswalk) {
      return new Summary(
          crosswalk.id(),
          crosswalk.version(),
          crosswalk.name(),
          crosswalk.careers().size(),
          crosswalk.source(),
          crosswalk.reviewed());
    }
  }

  private final CurrentEdition current;

  CrosswalkController(CurrentEdition current) {
    this.current = current;
  }

  @GetMapping
  List<Summary> list() {
    return current.get().catalogue().crosswalks().stream().map(Summary::of).toList();
  }

  @GetMapping("/{id}")
  Crosswalk one(@PathVariable String id, @RequestParam @Nullable String school) {
    return current.seenFrom(school).crosswalks().stream()
        .filter(crosswalk -> crosswalk.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("crosswalk"));
  }
}
