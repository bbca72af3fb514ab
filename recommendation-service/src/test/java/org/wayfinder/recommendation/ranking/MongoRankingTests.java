package org.wayfinder.recommendation.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.engine.CompiledEdition;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.engine.Ranking;
import org.wayfinder.recommendation.engine.RankingEngine;
import org.wayfinder.recommendation.fixtures.Catalogues;
import org.wayfinder.recommendation.fixtures.Students;

class MongoRankingTests {

  private static final int FOUR_KILOBYTES = 4096;

  @Test
  void takesAtMostFourKilobytesAFramework() {
    var everythingStated =
        new Profile(
            Students.ann().riasec(),
            Students.ann().activities(),
            Students.ann().jobZone(),
            new Profile.Choices(
                Set.of("therapeutic-services", "biotechnology-research-and-development"),
                Set.of("29-1001.00", "29-1002.00", "29-1003.00")),
            Profile.Choices.NONE);
    var ranking = RankingEngine.rank(everythingStated, Catalogues.compiled(1));
    var document = written(ranking);
    assertThat(document.getList("frameworks", Document.class))
        .allSatisfy(framework -> assertThat(size(framework)).isLessThan(FOUR_KILOBYTES));
    assertThat(size(document)).isLessThan(2 * FOUR_KILOBYTES);
  }

  @Test
  void theSameRankingGivesTheSameBytes() {
    var once = written(RankingEngine.rank(Students.ann(), Catalogues.compiled(1)));
    var again = written(RankingEngine.rank(Students.ann(), Catalogues.compiled(1)));
    assertThat(raw(once)).isEqualTo(raw(again));
  }

  @Test
  void whatIsWrittenIsReadAgainWhateverTheAnswersWereLike() {
    for (var profile :
        List.of(
            Students.ann(),
            Students.flatFay(),
            Students.carelessCal(10),
            Students.halfwayHal(),
            Students.interestsOnly(),
            Students.activitiesOnly())) {
      var ranking = RankingEngine.rank(profile, Catalogues.compiled(1));
      assertThat(MongoRanking.fromDocument(written(ranking))).isEqualTo(ranking);
    }
  }

  @Test
  void whatWasStoredBeforeThereWereGroupsCanBeRead() {
    var first = new CompiledEdition(Catalogues.edition(1), Catalogues.constantsOfVersion1());
    var ranking = RankingEngine.rank(Students.ann(), first);
    var old = written(ranking);
    for (var framework : old.getList("frameworks", Document.class)) {
      for (var cluster : framework.getList("c", Document.class)) {
        var figures = ClusterFigures.read(cluster.get("y", Binary.class).getData());
        cluster.remove("y");
        cluster.append("a", packed(figures.contributions().riasec()));
        cluster.append("x", packed(figures.contributions().activities()));
      }
    }
    assertThat(MongoRanking.fromDocument(old)).isEqualTo(ranking);
  }

  private static Binary packed(List<Integer> points) {
    var bytes = ByteBuffer.allocate(points.size() * Short.BYTES);
    points.forEach(p -> bytes.putShort(p.shortValue()));
    return new Binary(bytes.array());
  }

  private static Document written(Ranking ranking) {
    var bytes = new BasicOutputBuffer();
    try (var out = new BsonBinaryWriter(bytes)) {
      MongoRanking.write(ranking, out);
    }
    return new RawBsonDocument(bytes.toByteArray()).decode(new DocumentCodec());
  }

  private static int size(Document document) {
    return raw(document).getByteBuffer().remaining();
  }

  private static RawBsonDocument raw(Document document) {
    return new RawBsonDocument(document, new DocumentCodec());
  }
}
