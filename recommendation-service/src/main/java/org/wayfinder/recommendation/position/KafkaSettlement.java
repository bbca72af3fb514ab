package org.wayfinder.recommendation.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Where partitions go on, and what of theirs is lacking. A position that the topic still holds is
 * where to go on; one outside of it means that something is lost, and then it is the topic's
 * beginning.
 */
record KafkaSettlement(
    Map<Integer, Position> stored, Map<TopicPartition, Position> targets, List<Gap> gaps) {

  /**
   * @param topicId which topic it is now
   * @param stored what the database says, of the partitions that it knows
   * @param begins the topic's first offsets
   * @param ends the offsets after its last ones
   */
  static KafkaSettlement of(
      String topicId,
      Map<Integer, Position> stored,
      Map<TopicPartition, Long> begins,
      Map<TopicPartition, Long> ends) {
    var targets = new HashMap<TopicPartition, Position>();
    var gaps = new ArrayList<Gap>();
    begins.forEach((partition, begin) -> {
      var number = partition.partition();
      var wanted = Position.wanted(stored.get(number), topicId);
      if (begin <= wanted && wanted <= ends.getOrDefault(partition, begin)) {
        targets.put(partition, new Position(topicId, wanted));
      } else {
        gaps.add(new Gap(number, wanted, begin));
        targets.put(partition, new Position(topicId, begin));
      }
    });
    return new KafkaSettlement(stored, targets, gaps);
  }

  /** What has to be stored before anything is read from there. */
  Map<Integer, Position.Move> moves() {
    var moves = new HashMap<Integer, Position.Move>();
    targets.forEach((partition, to) -> {
      var from = stored.get(partition.partition());
      if (!to.equals(from)) {
        moves.put(partition.partition(), new Position.Move(from, to));
      }
    });
    return moves;
  }
}
