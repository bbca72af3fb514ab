package org.wayfinder.recommendation.edition;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.wayfinder.recommendation.engine.CompiledEdition;
import org.wayfinder.recommendation.engine.EngineConstants;
import org.wayfinder.service.remote.GuardedHttp;
import org.wayfinder.service.remote.RemoteUnavailableException;

/**
 * Gets the catalogue's draft as the edition it would become, with the caller's own token, so that
 * catalog-service decides who sees it. Drafts are never kept.
 */
public final class Drafts {

  /** The whole draft in the shape of an edition's document. */
  static final String PATH = "/api/catalog/draft/edition";

  private final GuardedHttp http;
  private final EditionReader reader;
  private final EngineConstants constants;

  Drafts(GuardedHttp http, EditionReader reader, EngineConstants constants) {
    this.http = http;
    this.reader = reader;
    this.constants = constants;
  }

  /** What the catalogue said. */
  public sealed interface Answer {

    /**
     * The draft, ready to be ranked with.
     *
     * @param draft its number is 0, for it has none yet
     */
    record Found(Edition draft) implements Answer {}

    /** It is there, but can't be ranked with. */
    record Unusable(String why) implements Answer {}

    /** An answer without a draft, e.g. 422 for one that is not fit to be an edition. */
    record Refused(int status) implements Answer {}
  }

  /**
   * The draft as whoever has the token sees it.
   *
   * @throws RemoteUnavailableException when the catalogue can't be asked just now
   */
  public Answer fetch(String token) {
    var answer =
        http.get(PATH, Map.of("Authorization", "Bearer " + token, "Accept", "application/json"));
    if (answer.status() != 200) {
      return new Answer.Refused(answer.status());
    }
    try {
      var draft = reader.readDraft(answer.body(), hash(answer.body()));
      return new Answer.Found(new Edition(draft, new CompiledEdition(draft.content(), constants)));
    } catch (IllegalArgumentException e) {
      return new Answer.Unusable(String.valueOf(e.getMessage()));
    }
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
