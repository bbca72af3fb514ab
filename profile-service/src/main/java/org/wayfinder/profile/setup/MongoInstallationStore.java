package org.wayfinder.profile.setup;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.person.BindingClaim;
import org.wayfinder.profile.person.BindingClaims;
import org.wayfinder.profile.person.PersonName;
import org.wayfinder.service.request.MongoCreation;

/** Keeps the one document about the set-up. */
@Component
public final class MongoInstallationStore implements BindingClaims {

  private static final String ID = "_id";
  private static final String ONLY = "installation";
  private static final String CODE_HASHES = "codeHashes";
  private static final String PLAN = "plan";
  private static final String DONE = "done";
  private static final int KEPT_CODES = 10;

  private static final String BINDING_CLAIM = "bindingClaim";
  private static final String SCHOOL_ID = "schoolId";
  private static final String SCHOOL_NAME = "schoolName";
  private static final String STAFF_ID = "staffId";
  private static final String GIVEN_NAME = "givenName";
  private static final String FAMILY_NAME = "familyName";
  private static final String LOGIN = "login";
  private static final String IDENTITY = "identity";

  private final MongoCollection<Document> installations;

  public MongoInstallationStore(MongoDatabase database) {
    this.installations = database.getCollection("installation");
  }

  Installation read() {
    var found = installations.find(eq(ID, ONLY)).first();
    return found == null ? Installation.NEW : fromDocument(found);
  }

  @Override
  public Optional<BindingClaim> bindingClaim() {
    return Optional.ofNullable(read().plan()).map(SetupPlan::bindingClaim);
  }

  /** Adds the hash of a new code, unless a code was used meanwhile. */
  void addCode(String hash) {
    try {
      installations.updateOne(
          and(eq(ID, ONLY), exists(PLAN, false)),
          pushEach(CODE_HASHES, List.of(hash), new PushOptions().slice(-KEPT_CODES)),
          new UpdateOptions().upsert(true));
    } catch (MongoException e) {
      // The document is there and has a plan: the set-up needs no code any more.
      if (!MongoCreation.isDuplicate(e)) {
        throw e;
      }
    }
  }

  /** Stores the plan if there is none yet; this is what uses up the code. */
  boolean claim(SetupPlan plan) {
    return installations
            .updateOne(
                and(eq(ID, ONLY), exists(PLAN, false)),
                combine(set(PLAN, toDocument(plan)), unset(CODE_HASHES)))
            .getModifiedCount()
        == 1;
  }

  /** Notes that everything in the plan has been made. */
  void finish() {
    installations.updateOne(and(eq(ID, ONLY), exists(PLAN)), set(DONE, true));
  }

  private static Document toDocument(SetupPlan plan) {
    return new Document(BINDING_CLAIM, plan.bindingClaim().wireName())
        .append(SCHOOL_ID, plan.schoolId())
        .append(SCHOOL_NAME, plan.schoolName())
        .append(STAFF_ID, plan.staffId())
        .append(GIVEN_NAME, plan.adminName().given())
        .append(FAMILY_NAME, plan.adminName().family())
        .append(LOGIN, plan.adminLogin())
        .append(IDENTITY, plan.adminIdentity());
  }

  private static Installation fromDocument(Document document) {
    var plan = document.get(PLAN, Document.class);
    return new Installation(
        document.getList(CODE_HASHES, String.class, List.of()),
        plan == null ? null : planFrom(plan),
        document.getBoolean(DONE, false));
  }

  private static SetupPlan planFrom(Document plan) {
    return new SetupPlan(
        BindingClaim.of(plan.getString(BINDING_CLAIM)).orElseThrow(),
        plan.getString(SCHOOL_ID),
        plan.getString(SCHOOL_NAME),
        plan.getString(STAFF_ID),
        new PersonName(plan.getString(GIVEN_NAME), plan.getString(FAMILY_NAME)),
        plan.getString(LOGIN),
        plan.getString(IDENTITY));
  }
}
