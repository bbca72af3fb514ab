package org.wayfinder.catalog.search;

import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.catalog.edition.CurrentEdition;

/** Wires the search to the edition that is served. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

  @Bean
  EditionIndexes editionIndexes(CurrentEdition current) throws IOException {
    return new EditionIndexes(current::known);
  }

  @Bean
  SearchSchedule searchSchedule(EditionIndexes indexes, Clock clock) {
    return new SearchSchedule(indexes, clock);
  }
}
