package org.wayfinder.catalog.edition;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves whole editions, each as one document with the edition's tag. */
@RestController
@RequestMapping(path = "/api/editions", produces = MediaType.APPLICATION_JSON_VALUE)
class EditionController {

  private final CurrentEdition current;
  private final OlderEdition older;

  EditionController(CurrentEdition current, OlderEdition older) {
    this.current = current;
    this.older = older;
  }

  @GetMapping("/current")
  ResponseEntity<String> current(HttpServletResponse response) {
    return answer(current.loaded(), response);
  }

  @GetMapping("/{number}")
  ResponseEntity<String> edition(@PathVariable int number, HttpServletResponse response) {
    var loaded = current.loaded();
    return answer(loaded.edition().number() == number ? loaded : older.get(number), response);
  }

  private static ResponseEntity<String> answer(
      CurrentEdition.Loaded loaded, HttpServletResponse response) {
    EditionTag.allowKeeping(response);
    var edition = loaded.edition();
    return ResponseEntity.ok()
        .eTag(EditionTag.of(edition.number(), edition.contentHash()))
        .body(loaded.document());
  }
}
