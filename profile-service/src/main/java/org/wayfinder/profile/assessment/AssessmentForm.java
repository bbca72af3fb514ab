package org.wayfinder.profile.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wayfinder.profile.catalog.CatalogItem;

/** Which items are asked: the long form all of them, the short one half of the interest items. */
enum AssessmentForm {
  SHORT,
  LONG;

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<AssessmentForm> of(String wireName) {
    return Arrays.stream(values()).filter(form -> form.wireName().equals(wireName)).findFirst();
  }

  /** The items this form asks, in the catalogue's order; a restatement only with its item. */
  List<CatalogItem> itemsOf(List<CatalogItem> all) {
    var asked = all.stream().filter(item -> this == LONG || item.inShortForm()).toList();
    Set<String> ids = asked.stream().map(CatalogItem::id).collect(Collectors.toSet());
    return asked.stream()
        .filter(item -> item.restates() == null || ids.contains(item.restates()))
        .toList();
  }
}
