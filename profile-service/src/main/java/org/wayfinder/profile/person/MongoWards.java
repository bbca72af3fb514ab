package org.wayfinder.profile.person;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;
import org.wayfinder.service.MongoIndexed;
import org.wayfinder.service.request.MongoCreation;

/**
 * The collection {@code guardianInvitations}. An accepted invitation is the only thing that makes
 * somebody a student's guardian, so that deleting that one document ends it.
 */
public final class MongoWards {

  public static final String STUDENT_ID = "studentId";
  public static final String GUARDIAN_ID = "guardianId";
  public static final String CODE_HASH = "codeHash";

  private final MongoIndexed invitations;

  public MongoWards(MongoDatabase database) {
    this.invitations = in(database);
  }

  /** The collection with its indexes. */
  public static MongoIndexed in(MongoDatabase database) {
    return new MongoIndexed(
        database,
        "guardianInvitations",
        invitations -> {
          invitations.createIndex(Indexes.ascending(STUDENT_ID));
          invitations.createIndex(Indexes.ascending(GUARDIAN_ID), new IndexOptions().sparse(true));
          invitations.createIndex(Indexes.ascending(CODE_HASH), new IndexOptions().unique(true));
          MongoCreation.index(invitations);
        });
  }

  /** Ids of the students whose guardian it is. */
  Set<String> wards(String guardianId) {
    var found = new HashSet<String>();
    for (Document accepted : invitations.get().find(Filters.eq(GUARDIAN_ID, guardianId))) {
      found.add(accepted.getString(STUDENT_ID));
    }
    return found;
  }
}
