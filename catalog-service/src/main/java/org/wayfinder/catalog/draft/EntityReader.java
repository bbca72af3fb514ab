package org.wayfinder.catalog.draft;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wayfinder.catalog.content.Completeness;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.content.EntityKind;
import org.wayfinder.catalog.content.InvalidValueException;
import org.wayfinder.catalog.edition.EditionCodec;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemHandler;
import org.wayfinder.service.request.Findings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns what an editor sent into a whole, well-formed thing in canonical JSON, or says everything
 * that is wrong with it. Whether its references lead anywhere is asked when it is to be published.
 */
@Component
public final class EntityReader {

  private final JsonMapper json;
  private final EditionCodec codec;

  EntityReader(JsonMapper json, EditionCodec codec) {
    this.json = json;
    this.codec = codec;
  }

  /** A thing that may be drafted. */
  public record Entity(EntityKey key, String json) {}

  /**
   * Reads one.
   *
   * @throws ProblemException 400 when it is no such thing at all, 422 when it breaks a rule
   */
  public Entity read(EntityKind kind, Map<String, Object> sent) {
    var thing = parsed(kind, sent);
    var findings = new Findings();
    Completeness.missing(thing).forEach(at -> findings.add("#" + at, "This is required."));
    findings.throwIfAny();
    var canonical = codec.canonical(thing);
    var key = codec.key(kind, canonical);
    if (!kind.allows(key.id())) {
      kind.idField()
          .ifPresent(field ->
              findings.add(
                  Findings.pointer(field),
                  kind == EntityKind.CAREER
                      ? "An O*NET-SOC code, e.g. 29-1141.00."
                      : "Lower-case letters, digits and hyphens, e.g. care-at-home."));
      findings.throwIfAny();
    }
    return new Entity(key, canonical);
  }

  private Object parsed(EntityKind kind, Map<String, Object> sent) {
    try {
      return json.treeToValue(json.valueToTree(sent), kind.type());
    } catch (JacksonException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof InvalidValueException invalid) {
          var findings = new Findings();
          findings.add(ProblemHandler.pointer(e), invalid.detail());
          findings.throwIfAny();
        }
      }
      throw ProblemHandler.unreadable(e);
    }
  }
}
