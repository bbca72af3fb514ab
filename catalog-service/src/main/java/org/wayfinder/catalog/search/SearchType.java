package org.wayfinder.catalog.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** A kind of thing that can be found. */
enum SearchType {
  CLUSTER,
  CAREER,
  FAQ;

  private final String code = name().toLowerCase(Locale.ROOT);

  @JsonValue
  String code() {
    return code;
  }

  /**
   * The kinds asked for; all of them when none is.
   *
   * @throws ProblemException 400 for one that there isn't
   */
  static Set<SearchType> of(List<String> asked) {
    var types = EnumSet.noneOf(SearchType.class);
    for (var code : asked) {
      types.add(
          Stream.of(values())
              .filter(type -> type.code.equals(code))
              .findFirst()
              .orElseThrow(() ->
                  new ProblemException(
                      ProblemType.MALFORMED_REQUEST,
                      "'type' must be some of career, cluster and faq: ?type=career,faq")));
    }
    return types.isEmpty() ? EnumSet.allOf(SearchType.class) : types;
  }
}
