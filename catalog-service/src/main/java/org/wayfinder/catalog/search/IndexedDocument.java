package org.wayfinder.catalog.search;

import java.text.Normalizer;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/**
 * How something that can be found stands in the index: once for the readers of each language, with
 * its names in every language and its other texts in theirs, or in English where there is no other.
 */
final class IndexedDocument {

  /** Language of the readers that a document is for. */
  static final String READER = "reader";

  /** Kind of thing. */
  static final String TYPE = "type";

  /** The school that it is for; empty where it is for everybody. */
  static final String SCHOOL = "school";

  /** Stands for everybody where a school's id would be. */
  static final String EVERYBODY = "";

  /** Its id, which is a SOC code for a career. */
  static final String ID = "id";

  private static final FieldType SHOWN =
      indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, true, true);
  private static final FieldType STARTS =
      indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, false, false);
  private static final FieldType WHOLE = indexed(IndexOptions.DOCS, false, false);
  private static final FieldType SPELLING = indexed(IndexOptions.DOCS_AND_FREQS, false, false);

  private IndexedDocument() {}

  /** The field of a language's words as they are spelt in names. */
  static String spellingIn(SearchLanguage language) {
    return "spelling." + language.code();
  }

  static Document of(Searchable thing, SearchLanguage reader) {
    var document = new Document();
    document.add(new StringField(READER, reader.code(), Field.Store.NO));
    var school = thing.school();
    document.add(new StringField(SCHOOL, school == null ? EVERYBODY : school, Field.Store.NO));
    document.add(new StringField(TYPE, thing.type().name(), Field.Store.YES));
    document.add(new StringField(ID, thing.id(), Field.Store.YES));
    thing
        .texts()
        .forEach((field, texts) -> {
          for (var text : texts) {
            for (var language : languages(field, reader, text.containsKey(reader.code()))) {
              var words = text.get(language.code());
              if (words != null) {
                add(document, field, language, words);
              }
            }
          }
        });
    return document;
  }

  private static List<SearchLanguage> languages(
      SearchField field, SearchLanguage reader, boolean readersOwn) {
    if (field.isName()) {
      return reader.first();
    }
    return List.of(readersOwn ? reader : SearchLanguage.EN);
  }

  private static void add(
      Document document, SearchField field, SearchLanguage language, String text) {
    var words = Normalizer.normalize(text, Normalizer.Form.NFC); // or accents would not fold
    document.add(new Field(field.in(language), words, SHOWN));
    if (field.isName()) {
      document.add(new Field(field.startsIn(language), words, STARTS));
      document.add(new Field(field.wholeIn(language), words, WHOLE));
      document.add(new Field(spellingIn(language), words, SPELLING));
    }
  }

  private static FieldType indexed(IndexOptions options, boolean stored, boolean norms) {
    var type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setStored(stored);
    type.setOmitNorms(!norms);
    type.freeze();
    return type;
  }
}
