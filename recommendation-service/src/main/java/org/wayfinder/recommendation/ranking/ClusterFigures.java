package org.wayfinder.recommendation.ranking;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.engine.Ranking;

/**
 * The small whole numbers of a ranked cluster, two bytes each: tie group, chances (-1 where there
 * are none), how many interests contribute, the contributions of interests and of activities.
 */
record ClusterFigures(
    int tieGroup, Ranking.@Nullable Chances chances, Ranking.Contributions contributions) {

  private static final short NONE = -1;

  static ClusterFigures of(Ranking.Cluster cluster) {
    return new ClusterFigures(cluster.tieGroup(), cluster.chances(), cluster.contributions());
  }

  byte[] packed() {
    var riasec = contributions.riasec();
    var activities = contributions.activities();
    var bytes = ByteBuffer.allocate((4 + riasec.size() + activities.size()) * Short.BYTES);
    bytes.putShort((short) tieGroup);
    bytes.putShort(chances == null ? NONE : (short) chances.first());
    bytes.putShort(chances == null ? NONE : (short) chances.firstThree());
    bytes.putShort((short) riasec.size());
    riasec.forEach(points -> bytes.putShort(points.shortValue()));
    activities.forEach(points -> bytes.putShort(points.shortValue()));
    return bytes.array();
  }

  static ClusterFigures read(byte[] packed) {
    var bytes = ByteBuffer.wrap(packed);
    var tieGroup = bytes.getShort();
    var first = bytes.getShort();
    var firstThree = bytes.getShort();
    var interests = bytes.getShort();
    var riasec = points(bytes, interests);
    return new ClusterFigures(
        tieGroup,
        first == NONE ? null : new Ranking.Chances(first, firstThree),
        new Ranking.Contributions(riasec, points(bytes, bytes.remaining() / Short.BYTES)));
  }

  /** Of a cluster stored before there were groups: those with the very same score are one. */
  static ClusterFigures beforeThereWereGroups(
      List<Ranking.Cluster> before, int score, byte[] riasec, byte[] activities) {
    var contributions =
        new Ranking.Contributions(
            points(ByteBuffer.wrap(riasec), riasec.length / Short.BYTES),
            points(ByteBuffer.wrap(activities), activities.length / Short.BYTES));
    if (before.isEmpty()) {
      return new ClusterFigures(1, null, contributions);
    }
    var last = before.getLast();
    var tieGroup = last.score() == score ? last.tieGroup() : last.tieGroup() + 1;
    return new ClusterFigures(tieGroup, null, contributions);
  }

  private static List<Integer> points(ByteBuffer bytes, int count) {
    var points = new ArrayList<Integer>();
    for (var i = 0; i < count; i++) {
      points.add((int) bytes.getShort());
    }
    return points;
  }
}
