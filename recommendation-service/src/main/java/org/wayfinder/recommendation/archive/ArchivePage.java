package org.wayfinder.recommendation.archive;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.web.util.HtmlUtils;
import org.wayfinder.recommendation.edition.Language;
import tools.jackson.databind.JsonNode;

/**
 * An archive as a page that any browser shows without anything else: a heading for each part, a
 * list for what has names, a table for what repeats. All of it is text that people wrote, so all of
 * it is escaped.
 */
final class ArchivePage {

  private static final int DEEPEST_HEADING = 4;

  private final Language language;
  private final Properties words = new Properties();
  private final StringBuilder html = new StringBuilder();

  ArchivePage(Language language) {
    this.language = language;
    var file = "/messages/archive_" + language.tag() + ".properties";
    try (var in = ArchivePage.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks " + file);
      }
      words.load(new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page of an archive's JSON. */
  String of(JsonNode archive) {
    html.append("<!doctype html><html lang=\"")
        .append(language.tag())
        .append("\"><head>")
        .append("<meta charset=\"utf-8\"><title>")
        .append(word("title"))
        .append("</title><style>")
        .append("body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}")
        .append("dt{font-weight:bold}dd{margin:0 0 .5rem 1rem}h2{border-bottom:1px solid #999}")
        .append("section section{margin-left:1rem}li{margin-bottom:.5rem}")
        .append("</style></head><body><main><h1>")
        .append(word("title"))
        .append("</h1><p>")
        .append(word("lead"))
        .append("</p>");
    archive.path("record").properties().forEach(part -> part(part.getKey(), part.getValue(), 2));
    part("reviews", archive.path("reviews"), 2);
    part("recommendations", archive.path("recommendations"), 2);
    return html.append("</main></body></html>").toString();
  }

  private void part(String key, JsonNode value, int level) {
    if (value.isValueNode()) {
      html.append("<p><strong>").append(label(key)).append("</strong> ");
      value(value);
      html.append("</p>");
      return;
    }
    var heading = "h" + Math.min(level, DEEPEST_HEADING);
    html.append("<section><")
        .append(heading)
        .append('>')
        .append(label(key))
        .append("</")
        .append(heading)
        .append('>');
    value(value);
    html.append("</section>");
  }

  private void value(JsonNode value) {
    if (value.isObject()) {
      html.append("<dl>");
      for (var field : value.properties()) {
        html.append("<dt>").append(label(field.getKey())).append("</dt><dd>");
        value(field.getValue());
        html.append("</dd>");
      }
      html.append("</dl>");
    } else if (value.isArray()) {
      list(value);
    } else if (value.isNull()) {
      html.append(word("nothing"));
    } else if (value.isBoolean()) {
      html.append(word(value.booleanValue() ? "yes" : "no"));
    } else {
      html.append(HtmlUtils.htmlEscape(value.asString()));
    }
  }

  private void list(JsonNode values) {
    if (values.isEmpty()) {
      html.append(word("nothing"));
      return;
    }
    html.append("<ol>");
    for (var each : values) {
      html.append("<li>");
      value(each);
      html.append("</li>");
    }
    html.append("</ol>");
  }

  /** The name of a field; where nobody gave it one, the name itself with its words apart. */
  private String label(String key) {
    var apart =
        key.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('-', ' ').toLowerCase(language.locale());
    return HtmlUtils.htmlEscape(words.getProperty("field." + key, apart));
  }

  private String word(String key) {
    return HtmlUtils.htmlEscape(words.getProperty(key, key));
  }
}
