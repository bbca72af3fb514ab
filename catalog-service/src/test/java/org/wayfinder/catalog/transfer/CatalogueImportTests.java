package org.wayfinder.catalog.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.content.EntityKind;
import org.wayfinder.catalog.content.Shipped;
import org.wayfinder.catalog.draft.TestDrafts;
import org.wayfinder.catalog.edition.Differences;
import org.wayfinder.catalog.edition.TestEditions;
import org.wayfinder.catalog.transfer.CatalogueImport.Into;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import tools.jackson.databind.json.JsonMapper;

/** A whole catalogue into the draft, and from there into an edition. */
class CatalogueImportTests {

  private static final EntityKey NURSE = new EntityKey(EntityKind.CAREER, "29-1141.00");

  private final TestEditions published = TestEditions.with(Shipped.catalogue());
  private final TestDrafts drafts = new TestDrafts(published);
  private final CatalogueImport imports =
      new CatalogueImport(
          published.editions(), drafts.takeover(), published.codec(), new Differences());
  private final CatalogueFile shipped = exported();

  private CatalogueFile exported() {
    return read(new CatalogueFileWriter(new JsonMapper()).write(published.editions().newest()));
  }

  private CatalogueFile read(String file) {
    return new CatalogueFileReader(new JsonMapper(), TestDrafts.reader(published))
        .read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
  }

  private ImportReport draft(CatalogueFile file) {
    return imports.run(file, new Into("stf_edith", drafts.takeover().tag()));
  }

  private boolean isItemThatNobodyRestates(EntityKey key) {
    return key.kind() == EntityKind.ITEM
        && published.editions().newest().entities().all().values().stream()
            .noneMatch(json -> json.contains("\"restates\":\"" + key.id() + "\""));
  }

  private String newestHash() {
    return published.editions().newest().header().contentHash();
  }

  @Test
  void whatWasExportedChangesNothingAndMakesNoEdition() {
    var report = draft(shipped);
    assertThat(report.drafted()).isZero();
    assertThat(report.sameContentHash()).isTrue();
    drafts.publish("stf_edith");
    assertThat(published.editions().newest().number()).isEqualTo(1);
  }

  @Test
  void aCatalogueThatWasChangedBeyondRecognitionIsBackToTheByte() {
    var things = published.editions().newest().entities().all().keySet();
    var questions = things.stream().filter(key -> key.kind() == EntityKind.FAQ).limit(3).toList();
    var item = things.stream().filter(this::isItemThatNobodyRestates).skip(5).findFirst();
    var before = newestHash();
    questions.forEach(drafts::delete);
    drafts.delete(item.orElseThrow());
    drafts.edit(NURSE, "Another title");
    var question = published.editions().newest().entities().find(questions.getFirst());
    drafts.create(
        new EntityKey(EntityKind.FAQ, "own-question"),
        question.orElseThrow().replace(questions.getFirst().id(), "own-question"));
    drafts.publish("stf_edith");
    assertThat(newestHash()).isNotEqualTo(before);

    var report = draft(shipped);

    assertThat(report.created()).hasSize(4);
    assertThat(report.deleted()).containsExactly("faq/own-question");
    assertThat(report.changedTotal()).isEqualTo(1);
    assertThat(report.changed().getFirst().fields().getFirst().pointer()).isEqualTo("/title/en");
    assertThat(report.sameContentHash()).isTrue();
    drafts.publish("stf_edith");
    assertThat(published.editions().newest().number()).isEqualTo(3);
    assertThat(newestHash()).isEqualTo(before);
  }

  /** The file with its first things of a list in another order. */
  private String reordered(EntityKind kind) {
    var file = new CatalogueFileWriter(new JsonMapper()).write(published.editions().newest());
    var things =
        published.editions().newest().entities().all().entrySet().stream()
            .filter(thing -> thing.getKey().kind() == kind)
            .map(Map.Entry::getValue)
            .toList();
    return file.replace(
        things.get(0) + ",\n" + things.get(1), things.get(1) + ",\n" + things.get(0));
  }

  @Test
  void aFileThatDiffersInOrderAloneIsDraftedAndPublishedInItsOrder() {
    var before = published.editions().newest();
    var file = read(reordered(EntityKind.ITEM));
    var report = draft(file);
    assertThat(report.reordered()).containsExactly("items");
    assertThat(report.changedTotal()).isZero();
    assertThat(report.created()).isEmpty();
    assertThat(report.drafted()).isOne();
    drafts.publish("stf_edith");
    var now = published.editions().newest();
    assertThat(now.number()).isEqualTo(2);
    assertThat(List.copyOf(now.entities().all().keySet()))
        .isEqualTo(List.copyOf(file.entities().all().keySet()))
        .isNotEqualTo(List.copyOf(before.entities().all().keySet()));
    assertThat(drafts.size()).isZero();

    var back = draft(shipped);
    assertThat(back.sameContentHash()).isTrue();
    drafts.publish("stf_edith");
    assertThat(newestHash()).isEqualTo(before.header().contentHash());
  }

  @Test
  void anOrderThatSomebodyDraftedIsInTheWayOfAFileInAnother() {
    draft(read(reordered(EntityKind.FAQ)));
    assertThat(imports.run(shipped, null).inTheWay()).containsExactly("orders/faq");
    assertThat(imports.run(read(reordered(EntityKind.FAQ)), null).inTheWay()).isEmpty();
  }

  @Test
  void aCheckChangesNothing() {
    drafts.edit(NURSE, "Published");
    drafts.publish("stf_edith");
    var report = imports.run(shipped, null);
    assertThat(report.changedTotal()).isEqualTo(1);
    assertThat(drafts.size()).isZero();
  }

  @Test
  void whatTheDraftSaysAlreadyIsInTheWayAlsoWhereTheFileIsAsPublished() {
    drafts.edit(NURSE, "Drafted");
    assertThat(imports.run(shipped, null).inTheWay()).containsExactly("careers/29-1141.00");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> draft(shipped))
        .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.CONFLICT));
    assertThat(drafts.size()).isOne();
  }

  @Test
  void aDraftThatIsNotTheOneThatWasLookedAtStaysAsItIs() {
    var seen = drafts.takeover().tag();
    drafts.edit(NURSE, "Drafted meanwhile");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> imports.run(shipped, new Into("stf_emil", seen)))
        .satisfies(
            refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.PRECONDITION_FAILED));
    assertThat(drafts.size()).isOne();
  }

  @Test
  void aFileWithDanglingReferencesMayBeDraftedAndSaysSo() {
    var line = new CatalogueFileWriter(new JsonMapper()).write(published.editions().newest());
    var report =
        imports.run(
            read(line.replaceFirst("\"framework\":\"[a-z-]+\"", "\"framework\":\"none\"")), null);
    assertThat(report.sameContentHash()).isFalse();
    assertThat(report.problems()).isNotEmpty();
  }
}
