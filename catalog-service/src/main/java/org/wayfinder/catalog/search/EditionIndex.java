package org.wayfinder.catalog.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NoLockFactory;
import org.wayfinder.catalog.content.SearchWords;
import org.wayfinder.catalog.edition.Edition;

/**
 * One edition, indexed in memory and never changed. Who uses it holds a reference on its reader;
 * when the last one is gone its memory is free.
 *
 * @param edition number of the edition; 0 when there is none yet
 * @param contentHash of the edition
 */
record EditionIndex(
    int edition,
    String contentHash,
    DirectoryReader reader,
    IndexSearcher searcher,
    LanguageAnalyzers analyzers) {

  /** The words of a query times the fields, languages and synonyms that each is looked up in. */
  private static final int MOST_CLAUSES = 8192;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  /** What is searched while there is no edition: nothing. */
  static EditionIndex none() throws IOException {
    return of(0, "", List.of(), List.of());
  }

  static EditionIndex of(Edition edition) throws IOException {
    var catalogue = edition.catalogue();
    return of(
        edition.number(), edition.contentHash(), Searchable.of(catalogue), catalogue.searchWords());
  }

  /**
   * Files as arrays: each look at a word's postings clones their input, which is costly of buffers.
   */
  private static Directory inMemory() {
    return new ByteBuffersDirectory(
        NoLockFactory.INSTANCE,
        ByteBuffersDataOutput::new,
        ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
  }

  private static EditionIndex of(
      int edition, String contentHash, List<Searchable> things, List<SearchWords> searchWords)
      throws IOException {
    var analyzers = new LanguageAnalyzers(searchWords);
    var directory = inMemory();
    // One segment whose documents keep the order they came in: it decides between equal scores.
    var config =
        new IndexWriterConfig(analyzers.indexing())
            .setMergePolicy(new LogDocMergePolicy())
            .setMergeScheduler(new SerialMergeScheduler());
    try (var writer = new IndexWriter(directory, config)) {
      for (var thing : things) {
        for (var reader : SearchLanguage.values()) {
          writer.addDocument(IndexedDocument.of(thing, reader));
        }
      }
      writer.forceMerge(1);
    }
    var reader = DirectoryReader.open(directory);
    var searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null); // hardly ever the same query twice
    return new EditionIndex(edition, contentHash, reader, searcher, analyzers);
  }
}
