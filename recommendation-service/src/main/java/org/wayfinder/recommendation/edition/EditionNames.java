package org.wayfinder.recommendation.edition;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads the names in an edition's document, whose texts are maps from language to text. */
final class EditionNames {

  private EditionNames() {}

  /** The names in every language; English where one is missing, the id where that is missing. */
  static Map<Language, EditionTexts> of(JsonNode edition) {
    var names = new EnumMap<Language, EditionTexts>(Language.class);
    for (var language : Language.values()) {
      names.put(
          language,
          new EditionTexts(
              names(edition.path("frameworks"), "id", "name", language),
              names(edition.path("clusters"), "id", "name", language),
              names(edition.path("careers"), "soc", "title", language),
              names(edition.path("activities"), "id", "name", language),
              items(edition.path("items"), language)));
    }
    return names;
  }

  private static Map<String, String> items(JsonNode items, Language language) {
    var texts = new HashMap<String, String>();
    for (var item : items.values()) {
      if (item.path("kind").asString("").equals("reserve")) {
        add(texts, item, "id", "text", language);
      }
    }
    return texts;
  }

  private static Map<String, String> names(
      JsonNode things, String id, String name, Language language) {
    var names = new HashMap<String, String>();
    for (var thing : things.values()) {
      add(names, thing, id, name, language);
    }
    return names;
  }

  private static void add(
      Map<String, String> names, JsonNode thing, String id, String name, Language language) {
    var key = thing.required(id).stringValue();
    var english = thing.path(name).path(Language.EN.tag()).asString(key);
    names.put(key, thing.path(name).path(language.tag()).asString(english));
  }
}
