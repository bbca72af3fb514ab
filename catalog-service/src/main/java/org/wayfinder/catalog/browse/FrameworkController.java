package org.wayfinder.catalog.browse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.catalog.content.Framework;
import org.wayfinder.catalog.edition.CurrentEdition;
import org.wayfinder.service.ProblemException;

/** The frameworks that students are ranked in: those for everybody, and those of one school. */
@RestController
@RequestMapping("/api/frameworks")
class FrameworkController {

  private final CurrentEdition current;

  FrameworkController(CurrentEdition current) {
    this.current = current;
  }

  @GetMapping
  List<Framework> list(@RequestParam @Nullable String school) {
    return current.seenFrom(school).frameworks();
  }

  @GetMapping("/{id}")
  Framework one(@PathVariable String id, @RequestParam @Nullable String school) {
    return list(school).stream()
        .filter(framework -> framework.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("framework"));
  }
}
