package org.wayfinder.recommendation.worklist;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.access.ProfileClient;
import org.wayfinder.recommendation.review.RankingAccess;
import org.wayfinder.recommendation.review.Review;
import org.wayfinder.service.Caller;
import org.wayfinder.service.Page;

/**
 * Puts a caseload in the order of need. The rows are kept ready; need is computed on reading, so
 * that a changed weight and a new day count at once. Who is in the caseload at this moment, and
 * under what name, the roster says for each page.
 */
final class Worklists {

  /** So many ids go into one question. */
  private static final int ASKED_AT_ONCE = 100;

  private final WorklistStore store;
  private final RankingAccess rankings;
  private final ProfileClient profiles;
  private final WorklistProperties settings;
  private final Clock clock;

  Worklists(
      WorklistStore store,
      RankingAccess rankings,
      ProfileClient profiles,
      WorklistProperties settings,
      Clock clock) {
    this.store = store;
    this.rankings = rankings;
    this.profiles = profiles;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A page of a worklist.
   *
   * @param counts how many of the whole caseload have each status, whatever is filtered
   */
  record Result(Page<Entry> page, Map<Review.Status, Integer> counts) {}

  /** A student on a worklist, under the name that the roster has. */
  record Entry(Need need, ProfileClient.Entry student) {}

  Result read(
      Caller caller,
      String counsellorId,
      WorklistFilter filter,
      int limit,
      @Nullable String cursor) {
    var place = WorklistPlace.of(cursor, clock.instant());
    var needs = needs(store.ofCounsellor(counsellorId), rankings.visible(caller), place);
    var counts = new EnumMap<Review.Status, Integer>(Review.Status.class);
    for (var need : needs) {
      counts.merge(need.row().status(), 1, Integer::sum);
    }
    var wanted = wanted(caller, counsellorId, filter);
    var found =
        needs.stream()
            .filter(place::isBefore)
            .filter(filter::fits)
            .filter(need -> wanted.test(need.row().studentId()))
            .sorted(Need.ORDER)
            .limit(limit + 1L)
            .toList();
    var page = Page.of(found, limit, place::after);
    return new Result(named(caller, counsellorId, page), counts);
  }

  private List<Need> needs(
      Collection<WorklistRow> rows, Predicate<String> visible, WorklistPlace place) {
    return rows.stream()
        .map(row -> Need.of(row, place.asOf(), !visible.test(row.studentId()), settings))
        .toList();
  }

  private Predicate<String> wanted(Caller caller, String counsellorId, WorklistFilter filter) {
    return filter.needsTheRoster()
        ? profiles.matching(caller, counsellorId, filter.grade(), filter.text())::contains
        : _ -> true;
  }

  /** Without those who left the caseload and of whom the news has not arrived here. */
  private Page<Entry> named(Caller caller, String counsellorId, Page<Need> page) {
    var ids = page.items().stream().map(need -> need.row().studentId()).toList();
    var names = new HashMap<String, ProfileClient.Entry>();
    for (var from = 0; from < ids.size(); from += ASKED_AT_ONCE) {
      var part = ids.subList(from, Math.min(ids.size(), from + ASKED_AT_ONCE));
      names.putAll(profiles.entries(caller, counsellorId, part));
    }
    var entries = new ArrayList<Entry>();
    for (var need : page.items()) {
      var student = names.get(need.row().studentId());
      if (student != null) {
        entries.add(new Entry(need, student));
      }
    }
    return new Page<>(entries, page.next());
  }
}
