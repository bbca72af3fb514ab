package org.wayfinder.catalog.content;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes a {@link LocalizedText} as the bare map of language to text that it is, and reads a mark
 * that is absent as not set: what doesn't say that it was reviewed was not.
 */
public final class CatalogueJsonModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  public CatalogueJsonModule() {
    super("catalogue");
    addSerializer(LocalizedText.class, new Writer());
    addDeserializer(LocalizedText.class, new Reader());
    addDeserializer(boolean.class, new Mark());
  }

  private static final class Writer extends ValueSerializer<LocalizedText> {
    @Override
    public void serialize(LocalizedText text, JsonGenerator out, SerializationContext context) {
      out.writeStartObject();
      text.texts().forEach(out::writeStringProperty);
      out.writeEndObject();
    }
  }

  private static final class Reader extends ValueDeserializer<LocalizedText> {
    @Override
    public LocalizedText deserialize(JsonParser in, DeserializationContext context) {
      var tree = context.readTree(in);
      Map<String, String> texts = new LinkedHashMap<>();
      for (var entry : tree.properties()) {
        if (!entry.getValue().isString()) {
          return context.reportInputMismatch(LocalizedText.class, "a language without its text");
        }
        texts.put(entry.getKey(), entry.getValue().stringValue());
      }
      return new LocalizedText(texts);
    }
  }

  private static final class Mark extends ValueDeserializer<Boolean> {
    @Override
    public Boolean deserialize(JsonParser in, DeserializationContext context) {
      return switch (in.currentToken()) {
        case VALUE_TRUE -> true;
        case VALUE_FALSE -> false;
        default -> (Boolean) context.handleUnexpectedToken(boolean.class, in);
      };
    }

    @Override
    public Boolean getNullValue(DeserializationContext context) {
      return false;
    }
  }
}
