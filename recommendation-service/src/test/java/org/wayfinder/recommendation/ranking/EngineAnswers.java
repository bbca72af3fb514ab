package org.wayfinder.recommendation.ranking;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.BsonBinaryWriter;
import org.bson.io.BasicOutputBuffer;
import org.wayfinder.recommendation.edition.EngineConstantsFile;
import org.wayfinder.recommendation.edition.TestEditions;
import org.wayfinder.recommendation.engine.CompiledEdition;
import org.wayfinder.recommendation.engine.EngineConstants;
import org.wayfinder.recommendation.engine.RankingEngine;
import org.wayfinder.recommendation.fixtures.Json;
import org.wayfinder.recommendation.student.StateReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the engine itself says of a profile with an edition, in the very bytes that the store keeps
 * of a ranking: the measure for what a service under test has stored.
 */
public final class EngineAnswers {

  private final EngineConstants constants = EngineConstantsFile.read(JsonMapper.shared());
  private final StateReader reader = new StateReader(Json.strict());
  private final Map<Integer, CompiledEdition> editions = new HashMap<>();

  /** Learns an edition from the catalogue's document. */
  public void learn(byte[] editionDocument) {
    var content = TestEditions.read(editionDocument).content();
    editions.put(content.number(), new CompiledEdition(content, constants));
  }

  /**
   * The ranking as BSON.
   *
   * @param profileVersion one version as profile-service serves it
   * @param edition one that was learned
   */
  public byte[] ranking(byte[] profileVersion, int edition) {
    try {
      var profile = reader.version(profileVersion).profile();
      var compiled = Objects.requireNonNull(editions.get(edition), "an edition not learned");
      try (var bytes = new BasicOutputBuffer();
          var writer = new BsonBinaryWriter(bytes)) {
        MongoRanking.write(RankingEngine.rank(profile, compiled), writer);
        return bytes.toByteArray();
      }
    } catch (StateReader.UnreadableException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
