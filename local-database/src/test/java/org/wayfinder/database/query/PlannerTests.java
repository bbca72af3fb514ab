package org.wayfinder.database.query;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayfinder.database.key.IndexDefinition;
import org.wayfinder.database.key.IndexField;
import org.wayfinder.database.key.Key;
import org.wayfinder.database.key.SortOrder;
import org.wayfinder.database.storage.Catalogue;
import org.wayfinder.database.storage.Commits;
import org.wayfinder.database.storage.StoredCollection;

/** The queries of the stores, and where they are to look. */
class PlannerTests {

  private static final Document NO_SORT = new Document();

  private final MVStore store = MVStore.open(null);
  private final Catalogue catalogue = new Catalogue(store, new Commits(store, false));
  private final StoredCollection people = catalogue.findOrCreate("test.people");

  private void index(String name, boolean unique, boolean sparse, String... fields) {
    var indexed =
        Stream.of(fields)
            .map(field ->
                field.startsWith("-")
                    ? new IndexField(field.substring(1), false)
                    : new IndexField(field, true))
            .toList();
    catalogue.addIndex(people, new IndexDefinition(name, indexed, unique, sparse));
  }

  private Plan plan(Document filter, Document sort) {
    return Planner.plan(filter, SortOrder.of(sort), people.live());
  }

  private static @Nullable String indexOf(Plan plan) {
    return plan.index() == null ? null : plan.index().definition().name();
  }

  private static Document eq(String field, Object value) {
    return new Document(field, value);
  }

  private static Document and(Document... clauses) {
    return new Document("$and", List.of(clauses));
  }

  private static Document gt(String field, Object value) {
    return new Document(field, new Document("$gt", value));
  }

  @Test
  void anIdIsLookedUpWhateverElseTheFilterSays() {
    index("kind", false, false, "kind");
    var plan = plan(and(eq("_id", "a"), eq("kind", "student"), eq("version", 3L)), NO_SORT);

    assertThat(plan.index()).isNull();
    assertThat(plan.intervals()).hasSize(1).doesNotContain(Interval.ALL);
    assertThat(plan.isExact()).isFalse();
  }

  @Test
  void severalIdsAreLookedUpOneByOneInTheirOrder() {
    var plan = plan(eq("_id", new Document("$in", List.of("b", "a", "c"))), NO_SORT);

    assertThat(plan.intervals()).hasSize(3);
    assertThat(plan.intervals()).isSortedAccordingTo((a, b) -> key(a).compareTo(key(b)));
    assertThat(plan.isExact()).isTrue();
  }

  private static Key key(Interval interval) {
    return Objects.requireNonNull(interval.from());
  }

  @Test
  void aRangeOfIdsIsTravelledBackwardsWhenSortedThatWay() {
    var range = and(gt("_id", "ann/"), eq("_id", new Document("$lt", "ann0")));
    var plan = plan(range, eq("_id", -1));

    assertThat(plan.index()).isNull();
    assertThat(plan.reverse()).isTrue();
    assertThat(plan.isSorted()).isTrue();
    assertThat(plan.intervals()).doesNotContain(Interval.ALL);
  }

  @Test
  void theNewestVersionComesFirstInTheIndexOfVersions() {
    index("versions", false, false, "studentId", "-version");
    var descending = plan(eq("studentId", "ann"), eq("version", -1));
    var ascending = plan(eq("studentId", "ann"), eq("version", 1));

    assertThat(indexOf(descending)).isEqualTo("versions");
    assertThat(descending.isSorted()).isTrue();
    assertThat(descending.reverse()).isFalse();
    assertThat(ascending.isSorted()).isTrue();
    assertThat(ascending.reverse()).isTrue();
  }

  @Test
  void aPageOfASchoolComesInTheOrderOfTheIdsThatEveryIndexEndsWith() {
    index("school", false, false, "schoolId", "kind");
    var filter = and(eq("kind", "student"), and(eq("schoolId", "s1"), gt("_id", "a")));
    var plan = plan(filter, eq("_id", 1));

    assertThat(indexOf(plan)).isEqualTo("school");
    assertThat(plan.isSorted()).isTrue();
    assertThat(plan.isExact()).isTrue();
  }

  @Test
  void ofTwoIndexesTheOneThatNarrowsMoreIsTaken() {
    index("pending", false, true, "pending");
    index("versions", false, false, "studentId", "-version");
    var marks =
        and(eq("studentId", "ann"), eq("pending", true), eq("version", new Document("$lte", 3)));

    assertThat(indexOf(plan(marks, NO_SORT))).isEqualTo("versions");
    assertThat(indexOf(plan(eq("pending", true), eq("changedAt", 1)))).isEqualTo("pending");
    assertThat(plan(eq("pending", true), eq("changedAt", 1)).isSorted()).isFalse();
  }

  @Test
  void aSparseIndexServesNoQueryThatWantsTheDocumentsItLacks() {
    index("pending", false, true, "pending");

    assertThat(plan(new Document(), eq("pending", 1)).index()).isNull();
    assertThat(plan(new Document("pending", null), NO_SORT).index()).isNull();
    assertThat(plan(eq("pending", new Document("$exists", false)), NO_SORT).index()).isNull();
    assertThat(plan(eq("pending", new Document("$ne", true)), NO_SORT).index()).isNull();
  }

  @Test
  void whatMayBeAnArrayIsNeitherSortedByNorBoundAtBothEnds() {
    index("who", false, false, "who", "n");
    people.insert(new Document("_id", 1).append("who", List.of("x", "y")).append("n", 1));
    var range = and(gt("who", "a"), eq("who", new Document("$lt", "b")));

    assertThat(plan(range, NO_SORT).isExact()).isFalse();
    assertThat(Search.firstOf(Query.all(range), people.live())).isEmpty();
    assertThat(plan(eq("who", "x"), eq("n", 1)).isSorted()).isTrue();
    assertThat(plan(gt("who", "a"), eq("who", 1)).isSorted()).isFalse();
    assertThat(plan(gt("who", "a"), NO_SORT).mayRepeat()).isTrue();
  }

  @Test
  void whatNoIndexAnswersIsLookedForEverywhere() {
    index("kind", false, false, "kind");
    var either = new Document("$or", List.of(eq("kind", "a"), eq("name", "b")));

    assertThat(plan(either, NO_SORT).intervals()).containsExactly(Interval.ALL);
    assertThat(plan(eq("name", "b"), NO_SORT).intervals()).containsExactly(Interval.ALL);
  }
}
