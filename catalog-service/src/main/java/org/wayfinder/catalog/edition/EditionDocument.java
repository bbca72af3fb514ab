package org.wayfinder.catalog.edition;

import java.time.Instant;
import java.util.List;
import org.wayfinder.catalog.content.Career;
import org.wayfinder.catalog.content.Cluster;
import org.wayfinder.catalog.content.Crosswalk;
import org.wayfinder.catalog.content.FaqEntry;
import org.wayfinder.catalog.content.Framework;
import org.wayfinder.catalog.content.HealthActivity;
import org.wayfinder.catalog.content.Item;
import org.wayfinder.catalog.content.NationalCluster;
import org.wayfinder.catalog.content.SearchWords;
import org.wayfinder.catalog.content.Source;
import org.wayfinder.catalog.content.Vocabulary;

/** The HTTP shape of a whole edition: header and content side by side. */
record EditionDocument(
    int number,
    String contentHash,
    Instant publishedAt,
    List<Framework> frameworks,
    List<Cluster> clusters,
    List<Career> careers,
    List<HealthActivity> activities,
    List<Item> items,
    List<Item.Answer> answers,
    List<NationalCluster> nationalClusters,
    List<Crosswalk> crosswalks,
    List<FaqEntry> faq,
    List<Source> sources,
    Vocabulary vocabulary,
    List<SearchWords> searchWords) {

  static EditionDocument of(Edition edition) {
    var content = edition.catalogue();
    return new EditionDocument(
        edition.number(),
        edition.contentHash(),
        edition.publishedAt(),
        content.frameworks(),
        content.clusters(),
        content.careers(),
        content.activities(),
        content.items(),
        content.answers(),
        content.nationalClusters(),
        content.crosswalks(),
        content.faq(),
        content.sources(),
        content.vocabulary(),
        content.searchWords());
  }
}
