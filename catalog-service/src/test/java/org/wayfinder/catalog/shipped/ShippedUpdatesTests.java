package org.wayfinder.catalog.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wayfinder.catalog.content.Catalogue;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.content.EntityKind;
import org.wayfinder.catalog.content.Shipped;
import org.wayfinder.catalog.draft.TestDrafts;
import org.wayfinder.catalog.edition.TestEditions;
import org.wayfinder.service.ProblemException;

/** A newer Wayfinder on a catalogue that the school has edited. */
class ShippedUpdatesTests {

  private static final String EDITH = "stf_edith";
  private static final EntityKey NURSE = new EntityKey(EntityKind.CAREER, "29-1141.00");
  private static final EntityKey SURGEON = new EntityKey(EntityKind.CAREER, "29-1215.00");

  private final TestEditions published = TestEditions.with(Shipped.catalogue());
  private final TestDrafts drafts = new TestDrafts(published);
  private final ShippedUpdates updates =
      new ShippedUpdates(
          published.offered(),
          published.editions(),
          drafts.takeover(),
          new InMemoryShippedDecisionStore(),
          TestEditions.CLOCK);

  @Test
  void anUneditedCatalogueFollowsTheFilesByItself() {
    published.start(renamed(Shipped.catalogue(), NURSE, "Shipped anew"));
    assertThat(published.editions().newest().number()).isEqualTo(2);
    assertThat(updates.offer()).isEmpty();
  }

  @Test
  void anEditedOneIsNeverOverwrittenWhateverIsShippedHoweverOftenItStarts() {
    publishEdit(NURSE, "The school's nurse");
    published.start(Shipped.catalogue());
    published.start(renamed(Shipped.catalogue(), SURGEON, "Shipped anew"));
    published.start(renamed(Shipped.catalogue(), SURGEON, "Shipped anew"));
    assertThat(published.editions().newest().number()).isEqualTo(2);
    assertThat(title(NURSE)).contains("The school's nurse");
    assertThat(updates.offer()).isPresent();
  }

  @Test
  void aRestoredOneIsNotOverwrittenEither() {
    published.start(renamed(Shipped.catalogue(), NURSE, "Shipped anew"));
    drafts.restore(1, EDITH);
    published.start(renamed(Shipped.catalogue(), NURSE, "Shipped anew"));
    assertThat(published.editions().newest().number()).isEqualTo(3);
    assertThat(title(NURSE)).doesNotContain("Shipped anew");
  }

  @Test
  void whatTheSchoolDidNotTouchGoesIntoTheDraftAndItsOwnStays() {
    publishEdit(NURSE, "The school's nurse");
    published.start(
        renamed(renamed(Shipped.catalogue(), SURGEON, "Shipped surgeon"), NURSE, "Shipped nurse"));
    var offer = updates.offer().orElseThrow();
    assertThat(offer.update().untouched().keySet()).containsExactly(SURGEON);
    assertThat(offer.update().conflicts().keySet()).containsExactly(NURSE);

    assertThat(updates.adopt(false, EDITH)).isEqualTo(1);
    assertThat(published.editions().newest().number()).as("a draft, no edition").isEqualTo(2);
    assertThat(updates.offer()).as("decided").isEmpty();
    drafts.publish(EDITH);
    assertThat(title(SURGEON)).contains("Shipped surgeon");
    assertThat(title(NURSE)).contains("The school's nurse");
  }

  @Test
  void theNextUpdateIsComparedWithTheLastOneThatWasTaken() {
    publishEdit(NURSE, "The school's nurse");
    published.start(renamed(Shipped.catalogue(), SURGEON, "Shipped surgeon"));
    updates.adopt(false, EDITH);
    drafts.publish(EDITH);
    published.start(renamed(Shipped.catalogue(), SURGEON, "Shipped surgeon, again"));
    var next = updates.offer().orElseThrow().update();
    assertThat(next.untouched().keySet()).containsExactly(SURGEON);
    assertThat(next.conflicts()).isEmpty();
  }

  @Test
  void anEditorMayTakeTheShippedVersionOfWhatBothChanged() {
    publishEdit(NURSE, "The school's nurse");
    published.start(renamed(Shipped.catalogue(), NURSE, "Shipped nurse"));
    assertThat(updates.adopt(true, EDITH)).isEqualTo(1);
    drafts.publish(EDITH);
    assertThat(title(NURSE)).contains("Shipped nurse");
  }

  @Test
  void aDismissedUpdateSaysSoAndAnUndecidedDraftIsNotOverwritten() {
    publishEdit(NURSE, "The school's nurse");
    published.start(renamed(Shipped.catalogue(), SURGEON, "Shipped surgeon"));
    drafts.edit(SURGEON, "Being written");
    assertThatThrownBy(() -> updates.adopt(false, EDITH))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.type().slug()).isEqualTo("conflict"));
    updates.dismiss(EDITH);
    assertThat(updates.offer().orElseThrow().decision().orElseThrow().kind())
        .isEqualTo(ShippedDecision.Kind.DISMISSED);
    assertThat(drafts.json(SURGEON)).contains("Being written");
  }

  private void publishEdit(EntityKey key, String title) {
    drafts.edit(key, title);
    drafts.publish(EDITH);
  }

  private String title(EntityKey key) {
    return published.editions().newest().entities().find(key).orElseThrow();
  }

  private Catalogue renamed(Catalogue catalogue, EntityKey key, String title) {
    return published
        .codec()
        .catalogue(
            published
                .entities(catalogue)
                .with(
                    Map.of(
                        key,
                        published
                            .entities(catalogue)
                            .find(key)
                            .map(json -> TestDrafts.renamed(json, title)))));
  }
}
