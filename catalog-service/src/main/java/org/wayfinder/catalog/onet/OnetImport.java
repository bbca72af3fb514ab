package org.wayfinder.catalog.onet;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.catalog.content.Career;
import org.wayfinder.catalog.content.CatalogueFiles;
import org.wayfinder.catalog.content.Cluster;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.content.EntityKind;
import org.wayfinder.catalog.content.Source;
import org.wayfinder.catalog.draft.DraftTakeover;
import org.wayfinder.catalog.edition.Differences;
import org.wayfinder.catalog.edition.EditionCodec;
import org.wayfinder.catalog.edition.Editions;
import org.wayfinder.catalog.edition.Entities;
import org.wayfinder.catalog.onet.ReleasePlan.Known;
import org.wayfinder.catalog.onet.ReleasePlan.NewOnes;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * Compares a release of the O*NET database with the newest edition and, when an editor wants it,
 * puts what is new and changed into the draft, with the release as a source. It never publishes.
 */
@Component
class OnetImport {

  private final Editions editions;
  private final DraftTakeover draft;
  private final EditionCodec codec;
  private final Differences differences;
  private final CatalogueFiles files;

  OnetImport(
      Editions editions,
      DraftTakeover draft,
      EditionCodec codec,
      Differences differences,
      CatalogueFiles files) {
    this.editions = editions;
    this.draft = draft;
    this.codec = codec;
    this.differences = differences;
    this.files = files;
  }

  /**
   * Who puts something into the draft.
   *
   * @param seen version of the draft that they looked at
   */
  record Into(String editor, long seen) {}

  /**
   * Says what a release would change and, unless {@code into} is null, puts it into the draft.
   *
   * @throws ProblemException 400 for an unknown cluster, 409 when the draft is in its way, 412 when
   *     it is not the one that was looked at
   */
  OnetReport run(Release release, NewOnes newOnes, @Nullable Into into) {
    var base = editions.newest();
    var published = base.entities();
    requireCluster(published, newOnes.into());
    var known =
        Known.of(
            things(published, EntityKind.CAREER, Career.class),
            things(published, EntityKind.CLUSTER, Cluster.class));
    var source = source(release);
    var plan = ReleasePlan.of(release, known, files.rule(), source.id(), newOnes);
    var wanted = wanted(plan, source, published);
    var after = published.with(wanted);
    var inTheWay = draft.inTheWay(base, wanted);
    var drafted = into == null ? 0 : draft.replaceAll(base, wanted, into.seen(), into.editor());
    return new OnetReport(
        summary(release),
        counts(release, plan),
        plan.added().values().stream().map(OnetImport::added).toList(),
        plan.notTaken(),
        plan.changed().keySet().stream()
            .map(OnetImport::key)
            .map(key -> differences.of(key, published, after))
            .toList(),
        known.careers().stream()
            .filter(career -> plan.dropped().contains(career.soc()))
            .map(career -> new OnetReport.Dropped(career.soc(), career.title().en()))
            .toList(),
        plan.unmatched().stream().limit(OnetReport.MOST_UNMATCHED).toList(),
        inTheWay.stream().map(EntityKey::path).toList(),
        drafted);
  }

  private <T> List<T> things(Entities published, EntityKind kind, Class<T> type) {
    return published.all().entrySet().stream()
        .filter(thing -> thing.getKey().kind() == kind)
        .map(thing -> type.cast(codec.thing(thing.getKey(), thing.getValue())))
        .toList();
  }

  private static void requireCluster(Entities published, @Nullable String id) {
    if (id != null && published.find(new EntityKey(EntityKind.CLUSTER, id)).isEmpty()) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST, "The parameter 'into' names no cluster of the catalogue.");
    }
  }

  /** The same for every import of a release, so that it is there once. */
  private static Source source(Release release) {
    return new Source(
        "onet-" + release.number(),
        "O*NET database",
        release.number(),
        release.date(),
        "CC BY 4.0",
        "https://www.onetcenter.org/db_releases.html",
        ("O*NET %s database, U.S. Department of Labor, Employment and Training Administration"
                + " (USDOL/ETA), used under the CC BY 4.0 licence. O*NET® is a trademark of"
                + " USDOL/ETA. Wayfinder has modified the information. USDOL/ETA has not approved,"
                + " endorsed or tested these modifications.")
            .formatted(release.number()));
  }

  private Map<EntityKey, Optional<String>> wanted(
      ReleasePlan plan, Source source, Entities published) {
    var wanted = new LinkedHashMap<EntityKey, Optional<String>>();
    plan.changed().forEach((soc, career) -> wanted.put(key(soc), json(career)));
    plan.added().forEach((soc, career) -> wanted.put(key(soc), json(career)));
    var sourceKey = new EntityKey(EntityKind.SOURCE, source.id());
    if (!wanted.isEmpty() && published.find(sourceKey).isEmpty()) {
      wanted.put(sourceKey, json(source));
    }
    return wanted;
  }

  private Optional<String> json(Object thing) {
    return Optional.of(codec.canonical(thing));
  }

  private static EntityKey key(String soc) {
    return new EntityKey(EntityKind.CAREER, soc);
  }

  private static OnetReport.ReleaseSummary summary(Release release) {
    return new OnetReport.ReleaseSummary(
        release.number(),
        release.date(),
        Arrays.stream(Table.values())
            .filter(table -> !release.tables().contains(table))
            .map(Table::file)
            .toList());
  }

  private static OnetReport.Counts counts(Release release, ReleasePlan plan) {
    return new OnetReport.Counts(
        release.occupations().size(),
        plan.added().size(),
        plan.notTaken().size(),
        plan.changed().size(),
        plan.unchanged(),
        plan.dropped().size(),
        plan.unmatched().stream().mapToInt(Release.Unmatched::rows).sum());
  }

  private static OnetReport.Added added(Career career) {
    return new OnetReport.Added(
        career.soc(),
        career.title().en(),
        career.clusters().stream().map(place -> place.id()).toList());
  }
}
