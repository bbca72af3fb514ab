package org.wayfinder.catalog.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.content.EntityKind;
import org.wayfinder.catalog.content.Shipped;
import org.wayfinder.catalog.edition.EditionHeader;
import org.wayfinder.catalog.edition.Editions.Publication;
import org.wayfinder.catalog.edition.Editions.Publication.Published;
import org.wayfinder.catalog.edition.Origin;
import org.wayfinder.catalog.edition.Snapshot;
import org.wayfinder.catalog.edition.TestEditions;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.request.CreationKey;

/** Drafting and publishing by two editors, with accidents. */
class DraftsTests {

  private static final String EDITH = "stf_edith";
  private static final String EMIL = "stf_emil";
  private static final EntityKey NURSE = new EntityKey(EntityKind.CAREER, "29-1141.00");
  private static final EntityKey SURGEON = new EntityKey(EntityKind.CAREER, "29-1215.00");

  private final TestEditions published = TestEditions.with(Shipped.catalogue());
  private final InMemoryDraftStore store = new InMemoryDraftStore();
  private final AtomicLong revisions = new AtomicLong();
  private final Drafts drafts =
      new Drafts(store, published.editions(), TestEditions.CLOCK, revisions::incrementAndGet);
  private final DraftTakeover takeover =
      new DraftTakeover(
          store, published.editions(), TestEditions.CLOCK, revisions::incrementAndGet);
  private final Publishing publishing =
      new Publishing(drafts, published.editions(), new DraftCheck(published.codec()));

  @Test
  void aDraftIsThePublishedCatalogueUntilSomethingIsChanged() {
    assertThat(drafts.read(NURSE).json()).contains("\"soc\":\"29-1141.00\"");
    assertThat(drafts.view().changes()).isEmpty();
    assertThat(drafts.view().entities().all())
        .isEqualTo(published.editions().newest().entities().all());
  }

  @Test
  void publishingTheDraftMakesTheNextEditionAndEmptiesTheDraft() {
    var edited = edit(NURSE, "Edith was here", EDITH);
    var edition = published(publishing.publish("Words", null, null, EDITH));
    assertThat(edition.number()).isEqualTo(2);
    assertThat(edition.origin()).isEqualTo(Origin.edited("Words", EDITH));
    assertThat(published.editions().newest().entities().find(NURSE)).contains(edited);
    assertThat(store.all()).isEmpty();
  }

  @Test
  void theDraftIsEmptiedInOneGoHoweverLargeItIs() {
    var oneByOne = new AtomicLong();
    var counting =
        new InMemoryDraftStore() {
          @Override
          public synchronized boolean remove(EntityKey key, long revision) {
            oneByOne.incrementAndGet();
            return super.remove(key, revision);
          }
        };
    var counted =
        new Drafts(counting, published.editions(), TestEditions.CLOCK, revisions::incrementAndGet);
    for (var key : List.of(NURSE, SURGEON)) {
      var seen = counted.read(key);
      counted.put(key, renamed(seen.json(), "Edith was here"), seen.tag(), EDITH);
    }
    var check = new DraftCheck(published.codec());
    published(
        new Publishing(counted, published.editions(), check).publish("Words", null, null, EDITH));
    assertThat(counting.all()).isEmpty();
    assertThat(oneByOne).hasValue(0);
  }

  @Test
  void publishingWhatIsPublishedMakesNoEdition() {
    assertThat(publishing.publish("Nothing", null, null, EDITH))
        .isInstanceOf(Publication.Unchanged.class);
    var before = drafts.read(NURSE);
    edit(NURSE, "Changed", EDITH);
    drafts.put(NURSE, before.json(), drafts.read(NURSE).tag(), EDITH);
    assertThat(store.all()).as("an edit that was undone").isEmpty();
    assertThat(published.editions().newest().number()).isEqualTo(1);
  }

  @Test
  void ofTwoEditorsOfOneThingTheSecondHearsOfIt() {
    var seen = drafts.read(NURSE);
    edit(NURSE, "Edith", EDITH);
    problem(() -> drafts.put(NURSE, renamed(seen.json(), "Emil"), seen.tag(), EMIL), 412);
    problem(() -> drafts.delete(NURSE, seen.tag(), EMIL), 412);
    problem(() -> drafts.discard(NURSE, seen.tag()), 412);
    assertThat(drafts.read(NURSE).json()).contains("Edith");
  }

  @Test
  void aVersionIsNoLongerTheSameWhenWhatIsPublishedBeneathItMoved() {
    edit(NURSE, "Edith", EDITH);
    var seen = drafts.read(NURSE);
    publishBehindTheDraft(NURSE, "Somebody else");
    problem(() -> drafts.put(NURSE, renamed(seen.json(), "Late"), seen.tag(), EDITH), 412);
  }

  @Test
  void aChangeThatSomebodyElsePublishedOverIsAConflictUntilItsEditorSawThat() {
    edit(NURSE, "Edith", EDITH);
    edit(SURGEON, "Cutter", EDITH);
    publishBehindTheDraft(NURSE, "Somebody else");
    assertThat(drafts.view().conflicts()).extracting(DraftChange::key).containsExactly(NURSE);
    problem(() -> publishing.publish("Words", null, null, EDITH), 409);
    edit(NURSE, "Edith knows", EDITH);
    assertThat(drafts.view().conflicts()).isEmpty();
    published(publishing.publish("Words", null, null, EDITH));
    var newest = published.editions().newest().entities();
    assertThat(newest.find(NURSE).orElseThrow()).contains("Edith knows");
    assertThat(newest.find(SURGEON).orElseThrow()).contains("Cutter");
  }

  @Test
  void whatIsSavedWhileItsOlderStateIsBeingPublishedIsNeitherLostNorAConflict() {
    edit(NURSE, "Version one", EDITH);
    published.beforeNextPublication(() -> edit(NURSE, "Version two", EMIL));
    published(publishing.publish("Words", null, null, EDITH));
    var newest = published.editions().newest();
    assertThat(newest.entities().find(NURSE).orElseThrow()).contains("Version one");
    assertThat(drafts.read(NURSE).json()).contains("Version two");
    assertThat(drafts.view().conflicts()).isEmpty();
  }

  @Test
  void ofTwoPublishersOneWinsAndTheOtherDecidesAgain() {
    edit(NURSE, "Edith", EDITH);
    published.beforeNextPublication(
        () -> published(publishing.publish("Emil was faster", null, null, EMIL)));
    assertThat(publishing.publish("Words", null, null, EDITH))
        .isInstanceOf(Publication.Unchanged.class);
    assertThat(published.editions().newest().number()).isEqualTo(2);
  }

  @Test
  void aCrashBetweenEditionAndEmptyingPublishesNothingTwiceAndLosesNothing() {
    edit(NURSE, "Edith", EDITH);
    published.afterNextPublication(() -> {
      throw new IllegalStateException("killed");
    });
    assertThatThrownBy(() -> publishing.publish("Words", null, null, EDITH)).hasMessage("killed");
    assertThat(store.all()).as("left behind").hasSize(1);
    assertThat(drafts.view().changes()).isEmpty();
    assertThat(publishing.publish("Words", null, null, EDITH))
        .isInstanceOf(Publication.Unchanged.class);
    assertThat(store.all()).isEmpty();
    assertThat(published.editions().newest().number()).isEqualTo(2);
  }

  @Test
  void aThingWhosePublishedDeletionWasLeftBehindByACrashCanBeAddedAgain() {
    var question =
        published.editions().newest().entities().all().keySet().stream()
            .filter(key -> key.kind() == EntityKind.FAQ)
            .findFirst()
            .orElseThrow();
    var seen = drafts.read(question);
    drafts.delete(question, seen.tag(), EDITH);
    published.afterNextPublication(() -> {
      throw new IllegalStateException("killed");
    });
    assertThatThrownBy(() -> publishing.publish("Words", null, null, EDITH)).hasMessage("killed");
    drafts.create(question, seen.json(), null, EDITH);
    assertThat(drafts.read(question).json()).isEqualTo(seen.json());
  }

  @Test
  void aRepeatedRequestFindsTheEditionOfTheFirst() {
    var key = new CreationKey("edith editions 1", "body");
    edit(NURSE, "Edith", EDITH);
    var first = published(publishing.publish("Words", null, key, EDITH));
    edit(NURSE, "Edith again", EDITH);
    assertThat(published(publishing.publish("Words", null, key, EDITH))).isEqualTo(first);
    assertThat(drafts.view().changes()).hasSize(1);
  }

  @Test
  void onlyTheDraftThatWasLookedAtIsPublishedWhenItsVersionIsNamed() {
    edit(NURSE, "Edith", EDITH);
    var seen = drafts.view().tag();
    edit(SURGEON, "Emil", EMIL);
    problem(() -> publishing.publish("Words", seen, null, EDITH), 412);
    published(publishing.publish("Words", drafts.view().tag(), null, EDITH));
  }

  @Test
  void aDraftMayDangleButAnEditionMayNot() {
    drafts.delete(NURSE, drafts.read(NURSE).tag(), EDITH);
    problem(() -> drafts.read(NURSE), 404);
    assertThatThrownBy(() -> publishing.publish("Words", null, null, EDITH))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.type().status().value()).isEqualTo(422);
              assertThat(e.errors())
                  .extracting(org.wayfinder.service.FieldProblem::pointer)
                  .anyMatch(pointer -> pointer.matches("#/clusters/[a-z-]+/typicalCareers/\\d+"));
            });
    assertThat(published.editions().newest().number()).isEqualTo(1);
    drafts.discard(NURSE, tagInDiff(NURSE));
    assertThat(drafts.read(NURSE).json()).contains("29-1141.00");
  }

  @Test
  void theWholeDraftIsDiscardedByWhoSawItAndNobodysLaterChange() {
    edit(NURSE, "Edith", EDITH);
    var seen = drafts.view().tag();
    edit(SURGEON, "Emil", EMIL);
    problem(() -> drafts.discardAll(seen), 412);
    assertThat(drafts.view().changes()).hasSize(2);
    drafts.discardAll(drafts.view().tag());
    assertThat(store.all()).isEmpty();
    assertThat(drafts.read(NURSE).json()).doesNotContain("\"Edith\"");
    drafts.discardAll(drafts.view().tag());
  }

  @Test
  void whatIsSavedWhileTheDraftIsDiscardedStays() {
    edit(NURSE, "Edith", EDITH);
    var raced =
        new InMemoryDraftStore() {
          @Override
          public synchronized void removeAll(List<DraftChange> all) {
            var there = all.getFirst();
            replace(
                there.revision(),
                there.next("{}", Optional.empty(), 99, EMIL, TestEditions.CLOCK.instant()));
            super.removeAll(all);
          }
        };
    store.all().forEach(change -> raced.insert(change, null));
    var racing =
        new Drafts(raced, published.editions(), TestEditions.CLOCK, revisions::incrementAndGet);
    racing.discardAll(racing.view().tag());
    assertThat(raced.all()).extracting(DraftChange::by).containsExactly(EMIL);
  }

  @Test
  void anOlderEditionComesBackUnderANewNumberAndTheDraftStays() {
    edit(NURSE, "Edith", EDITH);
    published(publishing.publish("Words", null, null, EDITH));
    edit(SURGEON, "Unfinished", EMIL);
    var restored = published(publishing.restore(1, "Back", null, EMIL));
    assertThat(restored.number()).isEqualTo(3);
    assertThat(restored.origin()).isEqualTo(Origin.restored(1, "Back", EMIL));
    assertThat(restored.contentHash())
        .isEqualTo(published.editions().find(1).orElseThrow().header().contentHash());
    assertThat(drafts.view().changes()).hasSize(1);
    assertThat(publishing.restore(1, "Back", null, EMIL)).isInstanceOf(Publication.Unchanged.class);
    problem(() -> publishing.restore(99, "Back", null, EMIL), 404);
  }

  @Test
  void whatWasPublishedUnderOlderRulesIsEditedButNotPublishedAgainBeforeItIsMended() {
    var old = TestEditions.underOlderRules();
    var drafted =
        new Drafts(
            new InMemoryDraftStore(),
            old.editions(),
            TestEditions.CLOCK,
            revisions::incrementAndGet);
    var check = new DraftCheck(old.codec());
    assertThat(drafted.read(NURSE).json()).contains("99-9999.00");
    assertThat(check.problems(drafted.view())).isNotEmpty();
    var again = new Publishing(drafted, old.editions(), check);
    problem(() -> again.restore(1, "Back", null, EMIL), 422);
    old.start(Shipped.catalogue());
    assertThat(old.editions().newest().number()).as("files mend it").isEqualTo(2);
    problem(() -> again.restore(1, "Back", null, EMIL), 422);
  }

  @Test
  void manyThingsAreTakenOverAtOnceOrNone() {
    var nurse = renamed(drafts.read(NURSE).json(), "Imported");
    var surgeon = renamed(drafts.read(SURGEON).json(), "Imported too");
    edit(NURSE, "Edith", EDITH);
    problem(
        () ->
            takeover.replaceAll(
                newest(), Map.of(NURSE, Optional.of(nurse), SURGEON, Optional.of(surgeon)), EMIL),
        409);
    assertThat(drafts.read(SURGEON).json()).doesNotContain("Imported");
    drafts.discard(NURSE, tagInDiff(NURSE));
    var wanted = Map.of(NURSE, Optional.of(nurse), SURGEON, Optional.of(surgeon));
    assertThat(takeover.replaceAll(newest(), wanted, EMIL)).isEqualTo(2);
    assertThat(takeover.replaceAll(newest(), wanted, EMIL)).as("again, after a crash").isZero();
    assertThat(drafts.view().changes()).hasSize(2);
  }

  @Test
  void whatIsTakenOverHasSeenTheEditionItWasComparedWithAndNoneThatCameBetween() {
    var compared = newest();
    var nurse = renamed(compared.entities().find(NURSE).orElseThrow(), "Imported");
    var wanted = Map.of(NURSE, Optional.of(nurse));
    var seen = drafts.view().tag();
    publishBehindTheDraft(NURSE, "Somebody else");
    problem(() -> takeover.replaceAll(compared, wanted, seen, EDITH), 412);
    problem(() -> takeover.replaceAll(compared, wanted, drafts.view().tag(), EDITH), 412);
    assertThat(store.all()).isEmpty();
    takeover.replaceAll(compared, wanted, EDITH); // published a moment after the version was asked
    assertThat(drafts.view().conflicts()).extracting(DraftChange::key).containsExactly(NURSE);
    problem(() -> publishing.publish("Words", null, null, EDITH), 409);
  }

  private Snapshot newest() {
    return published.editions().newest();
  }

  @Test
  void ofManyThingsNoneStaysWhenSomebodyIsFasterAtOne() {
    var rival =
        new DraftChange(NURSE, "{}", List.of("seen"), 99, EMIL, TestEditions.CLOCK.instant());
    var raced =
        new InMemoryDraftStore() {
          @Override
          public synchronized List<EntityKey> insertAll(List<DraftChange> all) {
            insert(rival, null);
            return super.insertAll(all);
          }
        };
    var racing =
        new DraftTakeover(
            raced, published.editions(), TestEditions.CLOCK, revisions::incrementAndGet);
    var wanted = Map.of(NURSE, Optional.of("{\"a\":1}"), SURGEON, Optional.of("{\"b\":2}"));
    problem(() -> racing.replaceAll(newest(), wanted, EDITH), 409);
    assertThat(raced.all()).containsExactly(rival);
  }

  private long tagInDiff(EntityKey key) {
    var draft = drafts.view();
    return DraftTag.of(draft.published(key), draft.byKey().get(key));
  }

  private String edit(EntityKey key, String title, String editor) {
    var seen = drafts.read(key);
    return drafts.put(key, renamed(seen.json(), title), seen.tag(), editor).json();
  }

  private void publishBehindTheDraft(EntityKey key, String title) {
    var newest = published.editions().newest();
    var changed =
        newest
            .entities()
            .with(
                Map.of(
                    key, Optional.of(renamed(newest.entities().find(key).orElseThrow(), title))));
    published
        .editions()
        .publish(
            newest.header(),
            published.codec().catalogue(changed),
            Origin.edited("Behind the draft", EMIL),
            null);
  }

  private static String renamed(String json, String title) {
    return json.replaceFirst(
        "\"title\":\\{\"en\":\"[^\"]*\"", "\"title\":{\"en\":\"" + title + "\"");
  }

  private static EditionHeader published(Publication publication) {
    assertThat(publication).isInstanceOf(Published.class);
    return ((Published) publication).edition();
  }

  private static void problem(ThrowingCallable call, int status) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.type().status().value()).isEqualTo(status));
  }
}
