package org.wayfinder.catalog.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wayfinder.catalog.content.Career;
import org.wayfinder.catalog.content.Catalogue;
import org.wayfinder.catalog.content.Cluster;
import org.wayfinder.catalog.content.FaqEntry;
import org.wayfinder.catalog.content.Grown;
import org.wayfinder.catalog.content.Shipped;

/**
 * What students type finds what they mean: the rows of {@code search/queries.txt}. Each row that
 * the search was tuned with must hold, and a share of those that nobody looked at, which tells
 * more.
 */
class RelevanceTests {

  private static final double UNSEEN_RATE = .85;
  private static final List<Row> ROWS = rows();

  record Row(String set, String language, String query, int within, Set<String> expected) {

    static Row of(String line) {
      var cells = line.split("\\|", -1);
      return new Row(
          cells[0].strip(),
          cells[1].strip(),
          cells[2].strip(),
          Integer.parseInt(cells[3].strip()),
          Stream.of(cells[4].split(",", -1)).map(String::strip).collect(Collectors.toSet()));
    }

    boolean hit(Searches searches) {
      return searches.ids(query, language).stream().limit(within).anyMatch(expected::contains);
    }
  }

  @Test
  void areAsManyAsWerePromised() {
    assertThat(ROWS).hasSizeGreaterThanOrEqualTo(60);
    assertThat(ROWS).filteredOn(row -> !row.set().equals("tuning")).hasSizeGreaterThan(100);
    assertThat(ROWS).extracting(Row::query).filteredOn(q -> q.equals("nurse")).hasSize(1);
  }

  @Test
  void holdWithTheDrafts() {
    check(Grown.withDrafts(), Searches.withDrafts());
  }

  @Test
  void holdInTheShippedCatalogue() {
    check(Shipped.catalogue(), new Searches(Searches.edition(1, Shipped.catalogue())));
  }

  @Test
  void holdAmongAThousandCareers() {
    var thousand = Grown.to(1000);
    var searches = new Searches(Searches.edition(1, thousand));
    var hits = ROWS.stream().filter(row -> row.hit(searches)).count();
    System.out.printf("Relevance, 1000 careers: %d of %d rows%n", hits, ROWS.size());
    assertThat((double) hits / ROWS.size()).isGreaterThan(UNSEEN_RATE);
  }

  private static void check(Catalogue catalogue, Searches searches) {
    var ids = ids(catalogue);
    var asked =
        ROWS.stream().filter(row -> row.expected().stream().anyMatch(ids::contains)).toList();
    for (var set : List.of("tuning", "kept", "later")) {
      var rows = asked.stream().filter(row -> row.set().equals(set)).toList();
      var misses = rows.stream().filter(row -> !row.hit(searches)).toList();
      System.out.printf(
          "Relevance, %d careers: %d of %d %s rows%n",
          catalogue.careers().size(), rows.size() - misses.size(), rows.size(), set);
      if (set.equals("tuning")) {
        assertThat(misses).as("rows that were tuned with").isEmpty();
      }
    }
    var unseen = asked.stream().filter(row -> !row.set().equals("tuning")).toList();
    var hits = unseen.stream().filter(row -> row.hit(searches)).count();
    assertThat((double) hits / unseen.size()).as("unseen rows").isGreaterThan(UNSEEN_RATE);
  }

  private static Set<String> ids(Catalogue catalogue) {
    return Stream.of(
            catalogue.careers().stream().map(Career::soc),
            catalogue.clusters().stream().map(Cluster::id),
            catalogue.faq().stream().map(FaqEntry::id))
        .flatMap(some -> some)
        .collect(Collectors.toSet());
  }

  private static List<Row> rows() {
    try (var in = RelevanceTests.class.getResourceAsStream("/search/queries.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Row::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
