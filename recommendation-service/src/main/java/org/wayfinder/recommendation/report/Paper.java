package org.wayfinder.recommendation.report;

/** What it is printed on. */
enum Paper {
  LETTER("letter"),
  A4("A4");

  private final String css;

  Paper(String css) {
    this.css = css;
  }

  /** Its name in a style sheet. */
  String css() {
    return css;
  }
}
