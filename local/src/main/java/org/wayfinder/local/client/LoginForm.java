package org.wayfinder.local.client;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The form of a login page: where it is sent, and the hidden fields that go with it. Reads what
 * login pages look like, not HTML at large.
 *
 * @param action the absolute address the form is posted to
 * @param hidden names and values of hidden fields
 * @param message what the page says to whoever reads it: its alert, or nothing
 */
record LoginForm(URI action, Map<String, String> hidden, String message) {

  private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", flags());
  private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>", flags());
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)\\s*=\\s*\"([^\"]*)\"");
  private static final Pattern ALERT = Pattern.compile("role=\"alert\"[^>]*>([^<]*)<", flags());

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  }

  /** The page's form, when it has one with a password field. */
  static Optional<LoginForm> in(String html, URI page) {
    var form = FORM.matcher(html);
    if (!form.find() || !form.group(2).contains("type=\"password\"")) {
      return Optional.empty();
    }
    var hidden = new LinkedHashMap<String, String>();
    INPUT
        .matcher(form.group(2))
        .results()
        .map(input -> attributes(input.group(1)))
        .filter(input -> "hidden".equals(input.get("type")))
        .forEach(
            input -> hidden.put(input.getOrDefault("name", ""), input.getOrDefault("value", "")));
    var action = attributes(form.group(1)).getOrDefault("action", page.toString());
    var alert = ALERT.matcher(html);
    var message = alert.find() ? alert.group(1).strip() : "";
    return Optional.of(new LoginForm(page.resolve(action), hidden, message));
  }

  private static Map<String, String> attributes(String text) {
    var found = new LinkedHashMap<String, String>();
    ATTRIBUTE
        .matcher(text)
        .results()
        .forEach(attribute -> found.put(attribute.group(1), unescape(attribute.group(2))));
    return found;
  }

  private static String unescape(String text) {
    return text.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
