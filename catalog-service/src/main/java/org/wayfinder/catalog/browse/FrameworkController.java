package org.wayfinder.catalog.browse;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.catalog.content.Framework;
import org.wayfinder.catalog.edition.CurrentEdition;
import org.wayfinder.service.ProblemException;

/** The frameworks that students are ranked in. */
@RestController
@RequestMapping("/api/frameworks")
class FrameworkController {

  private final CurrentEdition current;

  FrameworkController(CurrentEdition current) {
    this.current = current;
  }

  @GetMapping
  List<Framework> list() {
    return current.get().catalogue().frameworks();
  }

  @GetMapping("/{id}")
  Framework one(@PathVariable String id) {
    return list().stream()
        .filter(framework -> framework.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("framework"));
  }
}
