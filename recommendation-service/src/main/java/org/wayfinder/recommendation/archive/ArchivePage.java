package org.wayfinder.recommendation.archive;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashSet;
import java.util.Properties;
import java.util.regex.Pattern;
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
  private static final String READS = "accesses";
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]{5,18}Z");

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
        .append(
            "table{border-collapse:collapse}th,td{text-align:left;padding:.25rem 1rem .25rem 0;")
        .append("border-bottom:1px solid #ccc}")
        .append("</style></head><body><main><h1>")
        .append(word("title"))
        .append("</h1><p>")
        .append(word("lead"))
        .append("</p>");
    var record = archive.path("record");
    record.properties().stream()
        .filter(part -> !part.getKey().equals(READS))
        .forEach(part -> part(part.getKey(), part.getValue(), 2));
    part("reviews", archive.path("reviews"), 2);
    part("recommendations", archive.path("recommendations"), 2);
    part(READS, record.path(READS), 2); // long, and read by few
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
    } else if (value.isNull() || value.isMissingNode()) {
      html.append(word("nothing"));
    } else if (value.isBoolean()) {
      html.append(word(value.booleanValue() ? "yes" : "no"));
    } else {
      html.append(HtmlUtils.htmlEscape(text(value.asString())));
    }
  }

  private void list(JsonNode values) {
    if (values.isEmpty()) {
      html.append(word("nothing"));
    } else if (values.valueStream().allMatch(ArchivePage::isFlat)) {
      table(values);
    } else {
      html.append("<ol>");
      for (var each : values) {
        html.append("<li>");
        value(each);
        html.append("</li>");
      }
      html.append("</ol>");
    }
  }

  private static boolean isFlat(JsonNode value) {
    return value.isObject() && value.valueStream().allMatch(JsonNode::isValueNode);
  }

  private void table(JsonNode rows) {
    var columns = new LinkedHashSet<String>();
    rows.forEach(row -> columns.addAll(row.propertyNames()));
    html.append("<table><tr>");
    columns.forEach(
        column -> html.append("<th scope=\"col\">").append(label(column)).append("</th>"));
    html.append("</tr>");
    for (var row : rows) {
      html.append("<tr>");
      for (var column : columns) {
        html.append("<td>");
        value(row.path(column));
        html.append("</td>");
      }
      html.append("</tr>");
    }
    html.append("</table>");
  }

  /** A moment as people write it, in the one time zone that everybody can convert. */
  private String text(String text) {
    if (!MOMENT.matcher(text).matches()) {
      return text;
    }
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(language.locale())
            .withZone(ZoneOffset.UTC)
            .format(Instant.parse(text))
        + " UTC";
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
