package org.wayfinder.benchmark.pipeline;

/** Who catches up with the students. */
enum Contender {
  PIPELINE("recommendation-service", 1),
  LIMIT("limit: the same writes, no ranking", 1),
  STREAMS_IN_BULK("Kafka Streams, writing in bulk", 1),
  STREAMS("Kafka Streams, writing each record", 10),
  ONE_BY_ONE("one record, one commit at a time", 20);

  private final String label;
  private final int slower;

  Contender(String label, int slower) {
    this.label = label;
    this.slower = slower;
  }

  String label() {
    return label;
  }

  /** Of so many events, how many it is given: the slow ones would take all day. */
  int share(int events) {
    return Math.max(1, events / slower);
  }
}
