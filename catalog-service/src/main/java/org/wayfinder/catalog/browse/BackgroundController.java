package org.wayfinder.catalog.browse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.catalog.content.FaqEntry;
import org.wayfinder.catalog.content.HealthActivity;
import org.wayfinder.catalog.content.NationalCluster;
import org.wayfinder.catalog.content.Source;
import org.wayfinder.catalog.content.Vocabulary;
import org.wayfinder.catalog.edition.CurrentEdition;

/** What explains the rest: questions, the national clusters, dimensions, words and sources. */
@RestController
class BackgroundController {

  private final CurrentEdition current;

  BackgroundController(CurrentEdition current) {
    this.current = current;
  }

  @GetMapping("/api/faq")
  List<FaqEntry> faq(@RequestParam @Nullable String school) {
    return current.seenFrom(school).faq();
  }

  @GetMapping("/api/national-clusters")
  List<NationalCluster> nationalClusters() {
    return current.get().catalogue().nationalClusters();
  }

  @GetMapping("/api/activities")
  List<HealthActivity> activities() {
    return current.get().catalogue().activities();
  }

  @GetMapping("/api/vocabulary")
  Vocabulary vocabulary() {
    return current.get().catalogue().vocabulary();
  }

  @GetMapping("/api/sources")
  List<Source> sources() {
    return current.get().catalogue().sources();
  }
}
