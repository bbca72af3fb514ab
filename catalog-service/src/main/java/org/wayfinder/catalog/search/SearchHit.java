package org.wayfinder.catalog.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found. Texts are plain text, also where words are marked in them, so whoever
 * shows them as text can't be made to run anything.
 *
 * @param id SOC code of a career, id of a cluster or of a question
 * @param title title of a career, name of a cluster, a question
 * @param summary what it is; of a question, its answer
 * @param matchedFields where words were found, the most telling first
 * @param highlights the best of these places, with the words marked
 */
record SearchHit(
    SearchType type,
    String id,
    Shown title,
    @Nullable Shown summary,
    List<String> matchedFields,
    List<Highlight> highlights) {

  /**
   * A text of the catalogue.
   *
   * @param language the one it is in
   * @param fallback whether there is none in the language asked for
   */
  record Shown(String text, String language, boolean fallback) {}

  /**
   * A place where words were found.
   *
   * @param field name of the part it belongs to
   * @param language the one it is in
   * @param fallback whether this part isn't there in the language asked for
   * @param segments the text, cut where marked words begin and end
   */
  record Highlight(String field, String language, boolean fallback, List<Segment> segments) {}

  /**
   * A piece of text.
   *
   * @param match whether it is a word that was looked for
   */
  record Segment(String text, boolean match) {}
}
