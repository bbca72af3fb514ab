package org.wayfinder.catalog.search;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayfinder.service.Page;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * Where a page ends among what one search finds in one edition; the key inside a cursor.
 *
 * @param edition number of the edition
 * @param request tells the search from others
 * @param rank of the last item of the page, from 1
 */
record SearchPosition(int edition, int request, int rank) {

  private static final Pattern KEY = Pattern.compile("(\\d{1,9})\\.([0-9a-f]{1,8})\\.(\\d{1,6})");

  /**
   * The rank after which a page begins.
   *
   * @throws ProblemException 400 when the cursor is of another search or of an older edition, where
   *     the same rank is something else
   */
  static int after(@Nullable String cursor, int edition, SearchRequest request) {
    var key = Page.key(cursor);
    if (key == null) {
      return 0;
    }
    var parts = KEY.matcher(key);
    if (!parts.matches()) {
      throw invalid("Take 'after' from the 'next' of the page before.");
    }
    var position =
        new SearchPosition(
            Integer.parseInt(parts.group(1)),
            Integer.parseUnsignedInt(parts.group(2), 16),
            Integer.parseInt(parts.group(3)));
    if (position.request() != request.key().hashCode()) {
      throw invalid("This 'after' belongs to another search. Search again without it.");
    }
    if (position.edition() != edition) {
      throw invalid("A new edition was published since that page. Search again without 'after'.");
    }
    return position.rank();
  }

  String key() {
    return edition + "." + Integer.toHexString(request) + "." + rank;
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemType.INVALID_CURSOR, detail);
  }
}
