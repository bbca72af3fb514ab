package org.wayfinder.profile.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wayfinder.profile.catalog.CatalogItem;

/**
 * Which items are asked: the long form all but the reserve, the short one half of the interest
 * items, the tie-breaker those few reserve items that it names.
 */
public enum AssessmentForm {
  SHORT,
  LONG,
  TIE_BREAKER;

  /** The name in JSON and in the database. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The form of that wire name. */
  public static Optional<AssessmentForm> of(String wireName) {
    return Arrays.stream(values()).filter(form -> form.wireName().equals(wireName)).findFirst();
  }

  /** The items this form asks, in the catalogue's order; a restatement only with its item. */
  List<CatalogItem> itemsOf(List<CatalogItem> all) {
    var asked = all.stream().filter(this::mayAsk).toList();
    Set<String> ids = asked.stream().map(CatalogItem::id).collect(Collectors.toSet());
    return asked.stream()
        .filter(item -> item.restates() == null || ids.contains(item.restates()))
        .toList();
  }

  private boolean mayAsk(CatalogItem item) {
    return switch (this) {
      case SHORT -> item.inShortForm() && item.kind() != CatalogItem.Kind.RESERVE;
      case LONG -> item.kind() != CatalogItem.Kind.RESERVE;
      case TIE_BREAKER -> item.kind() == CatalogItem.Kind.RESERVE;
    };
  }
}
