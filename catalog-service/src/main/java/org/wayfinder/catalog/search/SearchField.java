package org.wayfinder.catalog.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * A part of what can be found, in the order in which a match in it tells most. The index keeps each
 * in a Lucene field per language.
 */
enum SearchField {
  /** Title of a career, name of a cluster, a question. */
  TITLE("title", 8, true),
  /** Other titles of a career, the nickname of a cluster. */
  ALTERNATIVE_TITLES("alternativeTitles", 5, true),
  /** What people call it. */
  EVERYDAY_WORDS("everydayWords", 5, true),
  /** What it is, in a sentence or two. */
  SUMMARY("summary", 2, false),
  /** Everything else: description, tasks, an answer, … */
  TEXT("text", 1, false);

  private final String code;
  private final float weight;
  private final boolean name;

  SearchField(String code, float weight, boolean name) {
    this.code = code;
    this.weight = weight;
    this.name = name;
  }

  /** What the API calls it. */
  String code() {
    return code;
  }

  /** How much a word found in it counts. */
  float weight() {
    return weight;
  }

  /** Whether it holds names, which are found by their beginnings too and in every language. */
  boolean isName() {
    return name;
  }

  /** The Lucene field of its stemmed words. */
  String in(SearchLanguage language) {
    return code + "." + language.code();
  }

  /** The Lucene field of the beginnings of its words. */
  String startsIn(SearchLanguage language) {
    return "starts." + in(language);
  }

  /** The Lucene field that holds each of its names as a whole. */
  String wholeIn(SearchLanguage language) {
    return "whole." + in(language);
  }

  /** The fields of a language that a reader is shown: all of the own one and of English. */
  static List<SearchField> shownTo(SearchLanguage reader, SearchLanguage language) {
    return language == reader || language == SearchLanguage.EN ? List.of(values()) : names();
  }

  static List<SearchField> names() {
    return Stream.of(values()).filter(SearchField::isName).toList();
  }
}
