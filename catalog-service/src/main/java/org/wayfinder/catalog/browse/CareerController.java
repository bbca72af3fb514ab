package org.wayfinder.catalog.browse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.catalog.content.Career;
import org.wayfinder.catalog.edition.CurrentEdition;
import org.wayfinder.service.Page;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** Careers: listed and filtered in the order of their codes, compared, read in full. */
@RestController
@RequestMapping("/api/careers")
class CareerController {

  private static final int MOST_COMPARED = 3;

  private final CurrentEdition current;

  CareerController(CurrentEdition current) {
    this.current = current;
  }

  @GetMapping
  Page<CareerSummary> list(
      @RequestParam @Nullable String framework,
      @RequestParam @Nullable String cluster,
      @RequestParam @Nullable Integer jobZone,
      @RequestParam @Nullable String setting,
      @RequestParam @Nullable String text,
      @RequestParam @Nullable Boolean reviewed,
      @RequestParam @Nullable String school,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable Integer limit) {
    var catalogue = current.seenFrom(school);
    var filter = new CareerFilter(framework, cluster, jobZone, setting, text, reviewed);
    filter.requireKnownIn(catalogue);
    var ofFramework = filter.clustersOfFramework(catalogue);
    var found =
        catalogue.careers().stream()
            .filter(career -> filter.matches(career, ofFramework))
            .map(CareerSummary::of)
            .toList();
    return Pages.of(found, CareerSummary::soc, after, limit);
  }

  @GetMapping("/{soc}")
  Career one(@PathVariable String soc, @RequestParam @Nullable String school) {
    return current.seenFrom(school).careers().stream()
        .filter(career -> career.soc().equals(soc))
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("career"));
  }

  @GetMapping("/comparison")
  List<Career> compare(@RequestParam List<String> socs, @RequestParam @Nullable String school) {
    if (socs.size() > MOST_COMPARED || socs.stream().distinct().count() < 2) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST,
          "Name 2 or " + MOST_COMPARED + " different careers: ?socs=one,other");
    }
    return socs.stream().distinct().map(soc -> one(soc, school)).toList();
  }
}
