package org.wayfinder.catalog.edition;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.service.ProblemException;

/** Serves whole editions, each as one document whose entity tag is its content's hash. */
@RestController
@RequestMapping(path = "/api/editions", produces = MediaType.APPLICATION_JSON_VALUE)
class EditionController {

  private final CurrentEdition current;
  private final EditionStore store;
  private final EditionKeeper keeper;

  EditionController(CurrentEdition current, EditionStore store, EditionKeeper keeper) {
    this.current = current;
    this.store = store;
    this.keeper = keeper;
  }

  @GetMapping("/current")
  ResponseEntity<String> current(HttpServletResponse response) {
    return answer(current.loaded(), response);
  }

  @GetMapping("/{number}")
  ResponseEntity<String> edition(@PathVariable int number, HttpServletResponse response) {
    var loaded = current.loaded();
    if (loaded.edition().number() == number) {
      return answer(loaded, response);
    }
    var header = store.find(number).orElseThrow(() -> ProblemException.notFound("edition"));
    return answer(keeper.load(header), response);
  }

  private static ResponseEntity<String> answer(
      CurrentEdition.Loaded loaded, HttpServletResponse response) {
    EditionTag.allowKeeping(response);
    return ResponseEntity.ok()
        .eTag(EditionTag.of(loaded.edition().contentHash()))
        .body(loaded.document());
  }
}
