package org.wayfinder.recommendation.reranking;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Re-rankings and slices as documents; padded numbers make keys that sort. */
final class MongoReranking {

  static final String ID = "_id";
  static final String STATE = "state";
  static final String NUMBER = "number";
  static final String DONE = "done";
  static final String DONE_AT = "doneAt";
  static final String FAILED = "failed";
  static final String SENT_AT = "sentAt";
  private static final String EDITION = "edition";
  private static final String ENGINE = "engineVersion";
  private static final String PLANNED_AT = "plannedAt";
  private static final String STARTED_AT = "startedAt";
  private static final String PROGRESS_AT = "progressAt";
  private static final String FINISHED_AT = "finishedAt";
  private static final String TOTAL = "total";
  private static final String AFTER = "after";
  private static final String UP_TO = "upTo";
  private static final String STUDENTS = "students";

  /** What is meant where none is named: written before there was another. */
  private static final int FIRST_ENGINE = 1;

  private MongoReranking() {}

  static String id(int edition) {
    return "%010d".formatted(edition);
  }

  static String id(int edition, int slice) {
    return "%010d/%08d".formatted(edition, slice);
  }

  static Document toDocument(Reranking reranking) {
    return new Document(ID, id(reranking.edition()))
        .append(EDITION, reranking.edition())
        .append(ENGINE, reranking.engineVersion())
        .append(STATE, reranking.state().key())
        .append(PLANNED_AT, date(reranking.plannedAt()))
        .append(STARTED_AT, date(reranking.startedAt()))
        .append(SENT_AT, date(reranking.sentAt()))
        .append(PROGRESS_AT, date(reranking.progressAt()))
        .append(FINISHED_AT, date(reranking.finishedAt()))
        .append(TOTAL, reranking.total())
        .append(DONE, reranking.done())
        .append(FAILED, reranking.failed());
  }

  /**
   * @param slicesDone asked for while it runs: the slices that are done
   */
  static Reranking fromDocument(Document document, IntFunction<List<Document>> slicesDone) {
    var edition = document.getInteger(EDITION);
    var state = Reranking.State.of(document.getString(STATE));
    var progress = instant(document, PROGRESS_AT);
    long done = document.getLong(DONE);
    long failed = document.getLong(FAILED);
    if (state == Reranking.State.RUNNING) {
      for (var slice : slicesDone.apply(edition)) {
        done += slice.getInteger(STUDENTS);
        failed += slice.getLong(FAILED);
        progress = later(progress, instant(slice, DONE_AT));
      }
    }
    return new Reranking(
        edition,
        document.getInteger(ENGINE, FIRST_ENGINE),
        state,
        Objects.requireNonNull(instant(document, PLANNED_AT)),
        instant(document, STARTED_AT),
        instant(document, SENT_AT),
        progress,
        instant(document, FINISHED_AT),
        document.getLong(TOTAL),
        done,
        failed);
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  static Document toDocument(Slice slice) {
    return new Document(ID, id(slice.edition(), slice.number()))
        .append(EDITION, slice.edition())
        .append(NUMBER, slice.number())
        .append(AFTER, slice.after())
        .append(UP_TO, slice.upTo())
        .append(STUDENTS, slice.students())
        .append(DONE, slice.done());
  }

  static Slice slice(Document document) {
    return new Slice(
        document.getInteger(EDITION),
        document.getInteger(NUMBER),
        document.getString(AFTER),
        document.getString(UP_TO),
        document.getInteger(STUDENTS),
        document.getBoolean(DONE));
  }

  private static @Nullable Date date(@Nullable Instant at) {
    return at == null ? null : Date.from(at);
  }

  private static @Nullable Instant instant(Document document, String field) {
    var date = document.getDate(field);
    return date == null ? null : date.toInstant();
  }
}
