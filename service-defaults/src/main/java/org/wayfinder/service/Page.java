package org.wayfinder.service;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list in key order.
 *
 * @param items at most as many as were asked for
 * @param next opaque cursor to send as {@code after} for the following page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

  /** How many items a page holds when the caller doesn't say. */
  public static final int DEFAULT_LIMIT = 50;

  /** The most items a page may hold. */
  public static final int MAX_LIMIT = 200;

  public Page {
    items = List.copyOf(items);
  }

  /**
   * Makes a page from one item more than the limit, which tells whether there is a next one.
   *
   * @param found up to {@code limit + 1} items in key order
   * @param key the key of an item, from which the next page goes on
   */
  public static <T> Page<T> of(List<T> found, int limit, Function<T, String> key) {
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    var items = found.subList(0, limit);
    return new Page<>(items, encode(key.apply(items.getLast())));
  }

  /** The same page with other items. */
  public <R> Page<R> map(Function<T, R> change) {
    return new Page<>(items.stream().map(change).toList(), next);
  }

  /**
   * The key behind a cursor; null for the first page.
   *
   * @throws ProblemException 400 when the cursor is not one of ours
   */
  public static @Nullable String key(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (text.startsWith("k:") && encode(text.substring(2)).equals(cursor)) {
        return text.substring(2);
      }
    } catch (IllegalArgumentException _) {
      // Not Base64, so not ours: answered below like every other cursor we didn't make.
    }
    throw new ProblemException(
        ProblemType.INVALID_CURSOR, "Take 'after' from the 'next' of the page before.");
  }

  /**
   * The number of items asked for.
   *
   * @throws ProblemException 400 outside 1..{@value #MAX_LIMIT}
   */
  public static int limit(@Nullable Integer asked) {
    if (asked == null) {
      return DEFAULT_LIMIT;
    }
    if (asked < 1 || asked > MAX_LIMIT) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST, "'limit' must be from 1 to " + MAX_LIMIT + ".");
    }
    return asked;
  }

  private static String encode(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("k:" + key).getBytes(StandardCharsets.UTF_8));
  }
}
