package org.wayfinder.catalog.browse;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.catalog.content.Item;
import org.wayfinder.catalog.edition.CurrentEdition;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** The questionnaire as a student is asked it, in presentation order. */
@RestController
@RequestMapping("/api/assessment")
class AssessmentController {

  /** A form of the assessment. */
  record Form(String form, int edition, List<Item.Answer> answers, List<Item> items) {}

  private final CurrentEdition current;

  AssessmentController(CurrentEdition current) {
    this.current = current;
  }

  @GetMapping
  Form form(@RequestParam(defaultValue = "long") String form) {
    if (!form.equals("long") && !form.equals("short")) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST, "'form' must be 'short' or 'long'.");
    }
    var edition = current.get();
    var items = edition.catalogue().items().stream().filter(item -> item.isAskedIn(form)).toList();
    return new Form(form, edition.number(), edition.catalogue().answers(), items);
  }
}
