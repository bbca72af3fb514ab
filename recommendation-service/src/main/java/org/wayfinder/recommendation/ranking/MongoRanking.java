package org.wayfinder.recommendation.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.BsonBinary;
import org.bson.BsonWriter;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.engine.AnswerQuality;
import org.wayfinder.recommendation.engine.InterestPattern;
import org.wayfinder.recommendation.engine.Label;
import org.wayfinder.recommendation.engine.Ranking;
import org.wayfinder.recommendation.engine.Riasec;
import org.wayfinder.recommendation.engine.StatedChoice;

/**
 * A ranking as a compact document, at most 4 KB a framework: short field names, a cluster's figures
 * as two bytes each, careers and reasons as one line of text each. Nothing in it needs the engine
 * or the edition to be read.
 */
final class MongoRanking {

  private static final String EDITION = "edition";
  static final String ENGINE = "engineVersion";
  private static final String QUALITY = "quality";
  private static final String MISSING = "missing";
  private static final String REASONS = "reasons";
  private static final String OPENERS = "openers";
  private static final String ELEVATION = "elevation";
  private static final String DIFFERENTIATION = "differentiation";
  private static final String CONSISTENCY = "consistency";
  private static final String CODES = "codes";
  private static final String ACTIVITIES = "activities";
  private static final String FRAMEWORKS = "frameworks";
  private static final String ID = "i";
  private static final String STATED = "t";
  private static final String CLUSTERS = "c";
  private static final String SCORE = "s";
  private static final String LABEL = "l";
  private static final String FIGURES = "y";
  private static final String NOT_FOR_ME = "n";

  /** As stored before there were groups. */
  private static final String CONTRIBUTIONS = "x";

  /** As stored before there were groups. */
  private static final String RIASEC_TERMS = "a";

  private static final String CAREERS = "k";
  private static final String WHY = "r";

  private MongoRanking() {}

  /** Writes the document as the value that comes next. */
  static void write(Ranking ranking, BsonWriter out) {
    var quality = ranking.quality();
    var pattern = ranking.pattern();
    var consistency = pattern.consistency();
    out.writeStartDocument();
    out.writeInt32(EDITION, ranking.edition());
    out.writeInt32(ENGINE, ranking.engineVersion());
    out.writeString(QUALITY, quality.status().key());
    strings(out, MISSING, quality.missing().stream().map(Riasec::key).toList());
    out.writeString(REASONS, ReasonLine.write(quality.reasons()));
    out.writeString(OPENERS, ReasonLine.write(quality.openers()));
    integer(out, ELEVATION, pattern.elevation());
    integer(out, DIFFERENTIATION, pattern.differentiation());
    if (consistency == null) {
      out.writeNull(CONSISTENCY);
    } else {
      out.writeString(CONSISTENCY, consistency.key());
    }
    strings(out, CODES, pattern.codes());
    strings(out, ACTIVITIES, ranking.activities());
    out.writeStartArray(FRAMEWORKS);
    ranking.frameworks().forEach(framework -> write(framework, out));
    out.writeEndArray();
    out.writeEndDocument();
  }

  private static void strings(BsonWriter out, String name, List<String> values) {
    out.writeStartArray(name);
    values.forEach(out::writeString);
    out.writeEndArray();
  }

  private static void integer(BsonWriter out, String name, @Nullable Integer value) {
    if (value == null) {
      out.writeNull(name);
    } else {
      out.writeInt32(name, value);
    }
  }

  private static void write(Ranking.Framework framework, BsonWriter out) {
    out.writeStartDocument();
    out.writeString(ID, framework.id());
    out.writeString(STATED, framework.statedChoice().key());
    out.writeStartArray(CLUSTERS);
    framework.clusters().forEach(cluster -> write(cluster, out));
    out.writeEndArray();
    out.writeEndDocument();
  }

  private static void write(Ranking.Cluster cluster, BsonWriter out) {
    out.writeStartDocument();
    out.writeString(ID, cluster.id());
    out.writeInt32(SCORE, cluster.score());
    out.writeString(LABEL, cluster.label().key());
    if (cluster.statedChoice() != StatedChoice.NONE) {
      out.writeString(STATED, cluster.statedChoice().key());
    }
    if (cluster.notForMe()) {
      out.writeBoolean(NOT_FOR_ME, true);
    }
    out.writeBinaryData(FIGURES, new BsonBinary(ClusterFigures.of(cluster).packed()));
    out.writeString(CAREERS, careers(cluster.careers()));
    out.writeString(WHY, ReasonLine.write(cluster.reasons()));
    out.writeEndDocument();
  }

  private static String careers(List<Ranking.Career> careers) {
    var line = new StringBuilder();
    for (var career : careers) {
      line.append(line.isEmpty() ? "" : ";")
          .append(career.soc())
          .append(' ')
          .append(career.score());
      var gap = career.gap();
      if (gap != null) {
        line.append(' ').append(level(gap.now())).append(' ').append(level(gap.later()));
      }
    }
    return line.toString();
  }

  private static String level(@Nullable Integer levels) {
    return levels == null ? "-" : levels.toString();
  }

  static Ranking fromDocument(Document document) {
    var consistency = document.getString(CONSISTENCY);
    return new Ranking(
        document.getInteger(EDITION),
        document.getInteger(ENGINE),
        new AnswerQuality(
            byKey(
                AnswerQuality.Status.values(),
                AnswerQuality.Status::key,
                document.getString(QUALITY)),
            document.getList(MISSING, String.class).stream()
                .map(key -> Riasec.of(key).orElseThrow())
                .toList(),
            ReasonLine.read(document.getString(REASONS)),
            ReasonLine.read(document.getString(OPENERS))),
        new InterestPattern(
            document.getInteger(ELEVATION),
            document.getInteger(DIFFERENTIATION),
            consistency == null
                ? null
                : byKey(
                    InterestPattern.Consistency.values(),
                    InterestPattern.Consistency::key,
                    consistency),
            document.getList(CODES, String.class)),
        document.getList(ACTIVITIES, String.class),
        document.getList(FRAMEWORKS, Document.class).stream()
            .map(MongoRanking::readFramework)
            .toList());
  }

  private static Ranking.Framework readFramework(Document framework) {
    var clusters = new ArrayList<Ranking.Cluster>();
    for (var cluster : framework.getList(CLUSTERS, Document.class)) {
      clusters.add(readCluster(clusters, cluster));
    }
    return new Ranking.Framework(
        framework.getString(ID), stated(framework.getString(STATED)), clusters);
  }

  private static Ranking.Cluster readCluster(List<Ranking.Cluster> before, Document cluster) {
    var score = cluster.getInteger(SCORE);
    var figures = figures(before, score, cluster);
    return new Ranking.Cluster(
        before.size() + 1,
        cluster.getString(ID),
        score,
        byKey(Label.values(), Label::key, cluster.getString(LABEL)),
        figures.tieGroup(),
        figures.chances(),
        stated(cluster.getString(STATED)),
        cluster.getBoolean(NOT_FOR_ME, false),
        figures.contributions(),
        Stream.of(cluster.getString(CAREERS).split(";", -1))
            .filter(line -> !line.isEmpty())
            .map(MongoRanking::readCareer)
            .toList(),
        ReasonLine.read(cluster.getString(WHY)));
  }

  private static ClusterFigures figures(List<Ranking.Cluster> before, int score, Document cluster) {
    var packed = cluster.get(FIGURES, Binary.class);
    if (packed != null) {
      return ClusterFigures.read(packed.getData());
    }
    return ClusterFigures.beforeThereWereGroups(
        before,
        score,
        cluster.get(RIASEC_TERMS, Binary.class).getData(),
        cluster.get(CONTRIBUTIONS, Binary.class).getData());
  }

  private static Ranking.Career readCareer(String line) {
    var words = line.split(" ", -1);
    var gap = words.length < 4 ? null : new Ranking.Gap(readLevel(words[2]), readLevel(words[3]));
    return new Ranking.Career(words[0], Integer.parseInt(words[1]), gap);
  }

  private static @Nullable Integer readLevel(String levels) {
    return levels.equals("-") ? null : Integer.valueOf(levels);
  }

  private static StatedChoice stated(@Nullable String key) {
    return key == null ? StatedChoice.NONE : byKey(StatedChoice.values(), StatedChoice::key, key);
  }

  private static <T> T byKey(T[] values, Function<T, String> key, String wanted) {
    return Stream.of(values)
        .filter(value -> Objects.equals(key.apply(value), wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Stored value not known: " + wanted));
  }
}
