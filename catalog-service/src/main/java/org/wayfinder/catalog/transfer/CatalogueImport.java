package org.wayfinder.catalog.transfer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.draft.DraftTakeover;
import org.wayfinder.catalog.edition.Differences;
import org.wayfinder.catalog.edition.EditionCodec;
import org.wayfinder.catalog.edition.Editions;
import org.wayfinder.catalog.edition.Entities;

/**
 * Has the draft be what a file says: things of the file come or change, all others go. What is
 * published stays as it is until an editor publishes the draft.
 */
@Component
class CatalogueImport {

  private final Editions editions;
  private final DraftTakeover draft;
  private final EditionCodec codec;
  private final Differences differences;

  CatalogueImport(
      Editions editions, DraftTakeover draft, EditionCodec codec, Differences differences) {
    this.editions = editions;
    this.draft = draft;
    this.codec = codec;
    this.differences = differences;
  }

  /**
   * Says what a file would change and, when an editor wants it, puts it into the draft.
   *
   * @param into who wants it, and the version of the draft they looked at; null for a check
   * @throws org.wayfinder.service.ProblemException 409 when the draft is in its way, 412 when it is
   *     not the one that was looked at
   */
  ImportReport run(CatalogueFile file, @Nullable Into into) {
    var base = editions.newest();
    var imported = file.entities();
    var wanted = base.entities().changesTo(imported);
    var inTheWay = draft.inTheWay(base, imported);
    var drafted = into == null ? 0 : draft.replaceWhole(base, imported, into.seen(), into.editor());
    return report(
        base.header().number(), base.entities(), imported, file, wanted, inTheWay, drafted);
  }

  /**
   * Who puts something into the draft.
   *
   * @param seen version of the draft that they looked at
   */
  record Into(String editor, long seen) {}

  private ImportReport report(
      int number,
      Entities published,
      Entities imported,
      CatalogueFile file,
      Map<EntityKey, Optional<String>> wanted,
      List<EntityKey> inTheWay,
      int drafted) {
    var changed =
        keys(
            wanted,
            key ->
                key.kind().isContent()
                    && published.find(key).isPresent()
                    && imported.find(key).isPresent());
    var outcome = outcome(published.with(wanted));
    return new ImportReport(
        number,
        outcome.hash().equals(file.contentHash()),
        ImportReport.paths(keys(wanted, key -> published.find(key).isEmpty())),
        changed.size(),
        changed.stream()
            .limit(ImportReport.MOST_CHANGED)
            .map(key -> differences.of(key, published, imported))
            .toList(),
        ImportReport.paths(keys(wanted, key -> imported.find(key).isEmpty())),
        keys(wanted, key -> !key.kind().isContent()).stream().map(EntityKey::id).toList(),
        ImportReport.paths(inTheWay),
        outcome.problems(),
        drafted);
  }

  private static List<EntityKey> keys(
      Map<EntityKey, Optional<String>> wanted, Predicate<EntityKey> which) {
    return wanted.keySet().stream().filter(which).toList();
  }

  /** What publishing it would come to; no hash when it can't be published. */
  private record Outcome(String hash, List<ImportReport.Problem> problems) {}

  private Outcome outcome(Entities content) {
    var catalogue = codec.catalogue(content);
    var problems = catalogue.problems();
    return problems.isEmpty()
        ? new Outcome(codec.contentHash(catalogue), List.of())
        : new Outcome(
            "none",
            problems.stream()
                .limit(ImportReport.MOST_PROBLEMS)
                .map(ImportReport.Problem::of)
                .toList());
  }
}
