package org.wayfinder.catalog.transfer;

import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.content.EntityKind;
import org.wayfinder.catalog.draft.EntityReader;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemHandler;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.request.Findings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a {@link CatalogueFile} thing by thing, so that only one is held as a tree, and tells
 * everything that is wrong with it at once. Whether references lead anywhere is not asked here.
 */
@Component
class CatalogueFileReader {

  private final JsonMapper json;
  private final ObjectReader trees;
  private final EntityReader reader;

  CatalogueFileReader(JsonMapper json, EntityReader reader) {
    this.json = json;
    this.trees =
        json.readerFor(new TypeReference<Map<String, Object>>() {})
            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS); // more things come after it
    this.reader = reader;
  }

  /**
   * Reads a whole file.
   *
   * @throws ProblemException 400 when it is no such file or cut off, 422 when things in it aren't
   *     what they should be
   */
  CatalogueFile read(InputStream file) {
    try (var parser = json.createParser(file)) {
      return new Reading(parser).file();
    } catch (UnexpectedEndOfInputException _) {
      throw refused("The file ends before it is whole; nothing was changed.");
    } catch (JacksonException e) {
      throw ProblemHandler.unreadable(e);
    }
  }

  private static ProblemException refused(String detail) {
    return new ProblemException(ProblemType.MALFORMED_REQUEST, detail);
  }

  private static ProblemException otherFile() {
    return refused(
        "This is no exported catalogue: such a file begins with {\"format\": \"%s\", \"formatVersion\": %d, …"
            .formatted(CatalogueFile.FORMAT, CatalogueFile.VERSION));
  }

  private final class Reading {

    private final JsonParser parser;
    private final Findings findings = new Findings();
    private final Map<EntityKey, String> things = new LinkedHashMap<>();
    private final EnumSet<EntityKind> seen = EnumSet.noneOf(EntityKind.class);
    private String contentHash = "";

    Reading(JsonParser parser) {
      this.parser = parser;
    }

    CatalogueFile file() {
      if (parser.nextToken() != JsonToken.START_OBJECT
          || !CatalogueFile.FORMAT.equals(header("format"))) {
        throw otherFile();
      }
      if (!Integer.toString(CatalogueFile.VERSION).equals(header("formatVersion"))) {
        throw refused(
            "This file has a version of the format that this Wayfinder doesn't read; it reads version %d."
                .formatted(CatalogueFile.VERSION));
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        field(parser.currentName());
      }
      if (parser.nextToken() != null) {
        throw refused("Something comes after the end of the catalogue.");
      }
      for (var kind : EntityKind.values()) {
        if (kind.isContent() && !seen.contains(kind)) {
          findings.add(Findings.pointer(CatalogueFile.field(kind)), "This is required.");
        }
      }
      findings.throwIfAny();
      return new CatalogueFile(contentHash, things);
    }

    private @Nullable String header(String name) {
      return parser.nextToken() == JsonToken.PROPERTY_NAME
              && parser.currentName().equals(name)
              && parser.nextToken().isScalarValue()
          ? parser.getString()
          : null;
    }

    private void field(String name) {
      parser.nextToken();
      switch (name) {
        case "number", "publishedAt" -> parser.skipChildren();
        case "contentHash" -> contentHash = text();
        default ->
            kind(name)
                .ifPresentOrElse(
                    this::kind,
                    () -> {
                      findings.add(Findings.pointer(name), "This field is not known here.");
                      parser.skipChildren();
                    });
      }
    }

    private String text() {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        return parser.getString();
      }
      findings.add(Findings.pointer("contentHash"), "This is a text.");
      parser.skipChildren();
      return "";
    }

    private static Optional<EntityKind> kind(String field) {
      return Arrays.stream(EntityKind.values())
          .filter(EntityKind::isContent)
          .filter(kind -> CatalogueFile.field(kind).equals(field))
          .findFirst();
    }

    private void kind(EntityKind kind) {
      seen.add(kind);
      var field = CatalogueFile.field(kind);
      if (kind.idField().isEmpty()) {
        thing(kind, Findings.pointer(field));
      } else if (parser.currentToken() != JsonToken.START_ARRAY) {
        findings.add(Findings.pointer(field), "This is a list.");
        parser.skipChildren();
      } else {
        for (var i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
          thing(kind, Findings.pointer(field, i));
        }
      }
    }

    private void thing(EntityKind kind, String pointer) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        findings.add(pointer, "This is an object.");
        parser.skipChildren();
        return;
      }
      try {
        var entity = reader.readTakenOver(kind, trees.readValue(parser));
        if (things.putIfAbsent(entity.key(), entity.json()) != null) {
          findings.add(pointer, "Is there twice: " + entity.key().id());
        }
      } catch (ProblemException e) {
        if (e.errors().isEmpty()) {
          findings.add(pointer, e.detail());
        }
        e.errors()
            .forEach(error -> findings.add(pointer + error.pointer().substring(1), error.detail()));
      }
    }
  }
}
