package org.wayfinder.catalog.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * In which of some documents each field has any word of a query. Each word is looked up once, not
 * once for every document, which is what makes marking words fast: most fields of most documents
 * have none of them.
 */
final class Occurrences {

  private final IndexReader index;
  private final int[] documents;
  private final Map<String, Set<BytesRef>> words = new HashMap<>();

  /**
   * @param words a query of terms, with no pattern left in it
   * @param documents numbers in the index, in any order
   */
  Occurrences(IndexReader index, Query words, int[] documents) {
    this.index = index;
    this.documents = documents.clone();
    Arrays.sort(this.documents);
    words.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query query, Term... terms) {
            for (var term : terms) {
              Occurrences.this
                  .words
                  .computeIfAbsent(term.field(), _ -> new HashSet<>())
                  .add(term.bytes());
            }
          }
        });
  }

  /**
   * What was found in some fields.
   *
   * @param documents ascending
   * @param words those of the query that are in these documents
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on to Lucene, never compared.
  record Found(int[] documents, Query words) {}

  /** The documents that have a word in any of the fields, and these words. */
  Found in(Iterable<String> fields) throws IOException {
    var found = new BitSet(documents.length);
    var there = new BooleanQuery.Builder();
    @Nullable PostingsEnum postings = null;
    for (var field : fields) {
      var sought = words.get(field);
      var terms = sought == null ? null : MultiTerms.getTerms(index, field);
      if (sought != null && terms != null) {
        var each = terms.iterator();
        for (var word : sought) {
          if (each.seekExact(word)) {
            postings = each.postings(postings, PostingsEnum.NONE);
            if (mark(postings, found)) {
              there.add(new TermQuery(new Term(field, word)), Occur.SHOULD);
            }
          }
        }
      }
    }
    return new Found(found.stream().map(at -> documents[at]).toArray(), there.build());
  }

  private boolean mark(PostingsEnum postings, BitSet found) throws IOException {
    var any = false;
    for (var at = 0; at < documents.length; at++) {
      var here = postings.docID();
      if ((here < documents[at] ? postings.advance(documents[at]) : here) == documents[at]) {
        found.set(at);
        any = true;
      }
    }
    return any;
  }
}
