package org.wayfinder.recommendation.worklist;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.engine.AnswerQuality;
import org.wayfinder.recommendation.review.Review;

/** A worklist row as a document: some 400 bytes, for a caseload is read whole. */
final class MongoWorklistRow {

  static final String ID = "_id";
  static final String REVISION = "revision";
  static final String COUNSELLORS = "counsellorIds";
  private static final String SINCE = "since";
  private static final String ROSTER = "roster";
  private static final String RANKED = "ranked";
  private static final String KEY = "key";
  private static final String PROFILE_VERSION = "profileVersion";
  private static final String QUALITY = "quality";
  private static final String FIRST = "first";
  private static final String TIED = "tied";
  private static final String CONTRADICTS = "contradicts";
  private static final String REVIEWED = "reviewed";
  private static final String VERSION = "version";
  private static final String AT = "at";
  private static final String STATUS = "status";
  private static final String FOLLOW_UP = "followUpOn";
  private static final String SEEN = "seen";

  private MongoWorklistRow() {}

  static Document toDocument(WorklistRow row) {
    return new Document(ID, row.studentId())
        .append(REVISION, row.revision() + 1)
        .append(SINCE, Date.from(row.since()))
        .append(ROSTER, row.roster().version())
        .append(COUNSELLORS, row.roster().counsellorIds())
        .append(RANKED, ranked(row.ranked()))
        .append(REVIEWED, reviewed(row.reviewed()));
  }

  private static @Nullable Document ranked(WorklistRow.@Nullable Ranked ranked) {
    return ranked == null
        ? null
        : new Document(KEY, ranked.key())
            .append(PROFILE_VERSION, ranked.profileVersion())
            .append(QUALITY, ranked.quality().name())
            .append(FIRST, ranked.first())
            .append(TIED, ranked.tied())
            .append(CONTRADICTS, ranked.contradicts());
  }

  private static @Nullable Document reviewed(WorklistRow.@Nullable Reviewed reviewed) {
    if (reviewed == null) {
      return null;
    }
    var followUp = reviewed.followUpOn();
    return new Document(VERSION, reviewed.version())
        .append(AT, Date.from(reviewed.at()))
        .append(STATUS, reviewed.status().name())
        .append(FOLLOW_UP, followUp == null ? null : followUp.toString())
        .append(SEEN, reviewed.seen());
  }

  static WorklistRow fromDocument(Document document) {
    return new WorklistRow(
        document.getString(ID),
        document.getLong(REVISION),
        document.getDate(SINCE).toInstant(),
        new WorklistRow.Roster(
            document.getLong(ROSTER), document.getList(COUNSELLORS, String.class)),
        ranked(document.get(RANKED, Document.class)),
        reviewed(document.get(REVIEWED, Document.class)));
  }

  private static WorklistRow.@Nullable Ranked ranked(@Nullable Document ranked) {
    return ranked == null
        ? null
        : new WorklistRow.Ranked(
            ranked.getString(KEY),
            ranked.getInteger(PROFILE_VERSION),
            AnswerQuality.Status.valueOf(ranked.getString(QUALITY)),
            ranked.getList(FIRST, String.class),
            ranked.getInteger(TIED),
            ranked.getBoolean(CONTRADICTS));
  }

  private static WorklistRow.@Nullable Reviewed reviewed(@Nullable Document reviewed) {
    if (reviewed == null) {
      return null;
    }
    var followUp = reviewed.getString(FOLLOW_UP);
    @Nullable List<String> seen = reviewed.getList(SEEN, String.class);
    return new WorklistRow.Reviewed(
        reviewed.getInteger(VERSION),
        reviewed.getDate(AT).toInstant(),
        Review.Status.valueOf(reviewed.getString(STATUS)),
        followUp == null ? null : LocalDate.parse(followUp),
        seen);
  }
}
