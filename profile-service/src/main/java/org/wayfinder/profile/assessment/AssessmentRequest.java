package org.wayfinder.profile.assessment;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayfinder.profile.catalog.CatalogItem;
import org.wayfinder.profile.catalog.CatalogView;
import org.wayfinder.service.request.Findings;

/**
 * Which form of the questionnaire a student starts.
 *
 * @param items for a tie-breaker: one to five reserve items of the catalogue
 */
record AssessmentRequest(@Nullable String form, @Nullable List<@Nullable String> items) {

  private static final int MOST_ITEMS = 5;

  AssessmentForm checkedForm() {
    var named = form == null ? "" : form;
    var found = AssessmentForm.of(named);
    var findings = new Findings();
    if (found.isEmpty()) {
      findings.add("#/form", "Must be short, long or tie-breaker.");
    } else if (found.get() != AssessmentForm.TIE_BREAKER && items != null) {
      findings.add("#/items", "Only a tie-breaker names its items.");
    } else if (found.get() == AssessmentForm.TIE_BREAKER
        && (items == null || items.isEmpty() || items.size() > MOST_ITEMS)) {
      findings.add("#/items", "A tie-breaker has one to %d items.".formatted(MOST_ITEMS));
    }
    findings.throwIfAny();
    return found.orElse(AssessmentForm.LONG);
  }

  /** Whether an edition has all the items that are named. */
  boolean isKnownTo(CatalogView view) {
    return items == null
        || items.stream().allMatch(id -> named(AssessmentForm.TIE_BREAKER, view, id) != null);
  }

  /** The items to ask. */
  List<CatalogItem> itemsOf(AssessmentForm asked, CatalogView view) {
    if (items == null) {
      return asked.itemsOf(view.items());
    }
    var findings = new Findings();
    var chosen = new HashSet<CatalogItem>();
    for (var i = 0; i < items.size(); i++) {
      var item = named(asked, view, items.get(i));
      if (item == null) {
        findings.add("#/items/" + i, "The catalogue has no such reserve item.");
      } else if (!chosen.add(item)) {
        findings.add("#/items/" + i, "Is named twice.");
      }
    }
    findings.throwIfAny();
    return asked.itemsOf(view.items()).stream().filter(chosen::contains).toList();
  }

  private static @Nullable CatalogItem named(
      AssessmentForm asked, CatalogView view, @Nullable String id) {
    return asked.itemsOf(view.items()).stream()
        .filter(item -> item.id().equals(id))
        .findFirst()
        .orElse(null);
  }
}
