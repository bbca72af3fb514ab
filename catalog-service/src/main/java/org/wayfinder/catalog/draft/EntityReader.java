package org.wayfinder.catalog.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wayfinder.catalog.content.Career;
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

  private static final String ACTIVITIES = "activities";

  /** Characters; the longest shipped thing has a twentieth of that. */
  private static final int LONGEST = 200_000;

  private final JsonMapper json;
  private final EditionCodec codec;
  private final CareerActivities activities;

  EntityReader(JsonMapper json, EditionCodec codec, CareerActivities activities) {
    this.json = json;
    this.codec = codec;
    this.activities = activities;
  }

  /** A thing that may be drafted. */
  public record Entity(EntityKey key, String json) {}

  /**
   * Reads one.
   *
   * @param before the thing as it was; a thing nobody knew has none
   * @throws ProblemException 400 when it is no such thing at all, 422 when it breaks a rule
   */
  public Entity read(EntityKind kind, Map<String, Object> sent, Optional<String> before) {
    var findings = new Findings();
    var thing = whole(findings, kind, withActivities(kind, sent, before));
    if (thing instanceof Career career) {
      checkActivities(findings, career, before);
    }
    return entity(findings, kind, thing);
  }

  /**
   * Reads one of a whole catalogue that is taken over, without asking where its health activities
   * come from: they were made by a rule there.
   */
  public Entity readTakenOver(EntityKind kind, Map<String, Object> sent) {
    var findings = new Findings();
    return entity(findings, kind, whole(findings, kind, sent));
  }

  private Entity entity(Findings findings, EntityKind kind, Object thing) {
    var canonical = codec.canonical(thing);
    var key = codec.key(kind, canonical);
    if (!kind.allows(key.id())) {
      kind.idField().ifPresent(field -> findings.add(Findings.pointer(field), kind.idRule()));
    }
    if (canonical.length() > LONGEST) {
      findings.add("#", "One thing may have %,d characters.".formatted(LONGEST));
    }
    findings.throwIfAny();
    return new Entity(key, canonical);
  }

  private void checkActivities(Findings findings, Career career, Optional<String> before) {
    try {
      activities.check(findings, career, career(before));
    } catch (InvalidValueException e) {
      findings.add("#", e.detail());
    }
  }

  private Optional<Career> career(Optional<String> json) {
    return json.map(text -> (Career) codec.thing(new EntityKey(EntityKind.CAREER, ""), text));
  }

  /** As {@link #read}, of a thing that is new here and must not meet a shipped one some day. */
  public Entity readNew(EntityKind kind, Map<String, Object> sent) {
    var entity = read(kind, sent, Optional.empty());
    if (kind.isNamespaced() && !entity.key().id().startsWith(EntityKind.OWN)) {
      var findings = new Findings();
      findings.add(
          Findings.pointer(kind.idField().orElse("")),
          "What you add has an id that begins with %s, as no shipped thing ever has."
              .formatted(EntityKind.OWN));
      findings.throwIfAny();
    }
    return entity;
  }

  /** Health activities come from a career's figures by the rule; an editor needn't know it. */
  private Map<String, Object> withActivities(
      EntityKind kind, Map<String, Object> sent, Optional<String> before) {
    if (kind != EntityKind.CAREER || sent.containsKey(ACTIVITIES)) {
      return sent;
    }
    var filled = new LinkedHashMap<>(sent);
    filled.put(ACTIVITIES, Map.of());
    var findings = new Findings();
    var career = (Career) whole(findings, kind, filled);
    try {
      filled.put(ACTIVITIES, activities.made(career, career(before)));
    } catch (InvalidValueException e) {
      findings.add("#", e.detail());
      findings.throwIfAny();
    }
    return filled;
  }

  private Object whole(Findings findings, EntityKind kind, Map<String, Object> sent) {
    var thing = parsed(kind, sent);
    Completeness.missing(thing).forEach(at -> findings.add("#" + at, "This is required."));
    findings.throwIfAny();
    return thing;
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
