package org.wayfinder.profile.guardian;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.person.MongoWards;
import org.wayfinder.service.MongoIndexed;

/** Keeps the invitations, open and accepted. */
@Component
public final class MongoInvitationStore {

  private static final String ID = "_id";
  private static final String INVITED_BY = "invitedBy";
  private static final String EXPIRES_AT = "expiresAt";
  private static final String ACCEPTED_AT = "acceptedAt";

  private final MongoIndexed invitations;

  public MongoInvitationStore(MongoDatabase database) {
    this.invitations = MongoWards.in(database);
  }

  void insert(Invitation invitation) {
    invitations
        .get()
        .insertOne(
            new Document(ID, invitation.id())
                .append(MongoWards.STUDENT_ID, invitation.studentId())
                .append(MongoWards.CODE_HASH, invitation.codeHash())
                .append(INVITED_BY, invitation.invitedBy())
                .append(EXPIRES_AT, Date.from(invitation.expiresAt())));
  }

  /** A student's invitations that are accepted or can still be, in the order of their ids. */
  List<Invitation> ofStudent(String studentId, Instant now) {
    return invitations
        .get()
        .find(
            and(
                eq(MongoWards.STUDENT_ID, studentId),
                or(exists(MongoWards.GUARDIAN_ID), gt(EXPIRES_AT, Date.from(now)))))
        .sort(Sorts.ascending(ID))
        .map(MongoInvitationStore::fromDocument)
        .into(new ArrayList<>());
  }

  /** The invitation with this code, while it can be accepted, or after this guardian did. */
  Optional<Invitation> byCode(String codeHash, String guardianId, Instant now) {
    return Optional.ofNullable(
            invitations.get().find(acceptable(codeHash, guardianId, now)).first())
        .map(MongoInvitationStore::fromDocument);
  }

  /** Accepts it by one conditional update: of several who hold the code one gets in. */
  Optional<Invitation> accept(String codeHash, String guardianId, Instant now) {
    return Optional.ofNullable(
            invitations
                .get()
                .findOneAndUpdate(
                    acceptable(codeHash, guardianId, now),
                    combine(
                        set(MongoWards.GUARDIAN_ID, guardianId), set(ACCEPTED_AT, Date.from(now))),
                    new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
        .map(MongoInvitationStore::fromDocument);
  }

  private static Bson acceptable(String codeHash, String guardianId, Instant now) {
    return and(
        eq(MongoWards.CODE_HASH, codeHash),
        or(
            eq(MongoWards.GUARDIAN_ID, guardianId),
            and(exists(MongoWards.GUARDIAN_ID, false), gt(EXPIRES_AT, Date.from(now)))));
  }

  /** Ends it, accepted or not. Empty when the student has no such invitation. */
  Optional<Invitation> withdraw(String studentId, String invitationId) {
    return Optional.ofNullable(
            invitations
                .get()
                .findOneAndDelete(and(eq(ID, invitationId), eq(MongoWards.STUDENT_ID, studentId))))
        .map(MongoInvitationStore::fromDocument);
  }

  /** Deletes what was never accepted and can't be any more. */
  void deleteExpired(Instant now) {
    invitations
        .get()
        .deleteMany(and(exists(MongoWards.GUARDIAN_ID, false), lte(EXPIRES_AT, Date.from(now))));
  }

  /** Whether the guardian has still anybody to see. */
  boolean hasAny(String guardianId) {
    return invitations.get().find(eq(MongoWards.GUARDIAN_ID, guardianId)).first() != null;
  }

  private static Invitation fromDocument(Document document) {
    var acceptedAt = document.getDate(ACCEPTED_AT);
    return new Invitation(
        document.getString(ID),
        document.getString(MongoWards.STUDENT_ID),
        document.getString(MongoWards.CODE_HASH),
        document.getString(INVITED_BY),
        document.getDate(EXPIRES_AT).toInstant(),
        document.getString(MongoWards.GUARDIAN_ID),
        acceptedAt == null ? null : acceptedAt.toInstant());
  }
}
