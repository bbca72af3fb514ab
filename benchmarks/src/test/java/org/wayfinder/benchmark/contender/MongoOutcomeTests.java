package org.wayfinder.benchmark.contender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.BsonDateTime;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;

class MongoOutcomeTests {

  private static RawBsonDocument document(String id, String student, int score, long computedAt) {
    var tree =
        new Document("_id", id)
            .append("studentId", student)
            .append("computedAt", new BsonDateTime(computedAt))
            .append("score", score);
    return new RawBsonDocument(tree, new DocumentCodec());
  }

  private static MongoOutcome outcome(String student, int score, long computedAt) {
    return new MongoOutcome(
        student,
        List.of(
            document(student, student, score, computedAt),
            document(student + "/1", student, score, computedAt)));
  }

  @Test
  void theTimeOfComputingIsAllThatMayDiffer() {
    assertThat(outcome("stu_1", 7, 1).sameAs(outcome("stu_1", 7, 2))).isTrue();
    assertThat(outcome("stu_1", 7, 1).sameAs(outcome("stu_1", 8, 1))).isFalse();
    assertThat(outcome("stu_1", 7, 1).sameAs(outcome("stu_2", 7, 1))).isFalse();
  }

  @Test
  void anotherStudentsDocumentsAreTheSameButForTheId() {
    assertThat(outcome("stu_1", 7, 1).of("stu_2").sameAs(outcome("stu_2", 7, 1))).isTrue();
  }
}
