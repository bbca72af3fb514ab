package org.wayfinder.profile.school;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.consent.ConsentRules;
import org.wayfinder.profile.consent.MongoConsentRules;
import org.wayfinder.service.MongoIndexed;
import org.wayfinder.service.request.Change;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;
import org.wayfinder.service.request.MongoCreation;

/** Keeps the schools, one document each. */
@Component
public final class MongoSchoolStore {

  static final String ID = "_id";
  static final String NAME = "name";
  static final String VERSION = "version";

  private final MongoIndexed schools;

  public MongoSchoolStore(MongoDatabase database) {
    this.schools = new MongoIndexed(database, "schools", MongoCreation::index);
  }

  /** Stores a new school; its id being there already counts as taken. */
  public Creation<School> insert(School school, @Nullable CreationKey key) {
    return MongoCreation.insert(
        schools.get(), toDocument(school), key, MongoSchoolStore::fromDocument);
  }

  Optional<School> find(String id) {
    return Optional.ofNullable(schools.get().find(eq(ID, id)).first())
        .map(MongoSchoolStore::fromDocument);
  }

  /** Whether there is such a school. */
  public boolean exists(String id) {
    return find(id).isPresent();
  }

  /** The ids of all schools; a district has few. */
  public List<String> ids() {
    return schools
        .get()
        .find()
        .projection(Projections.include(ID))
        .map(found -> found.getString(ID))
        .into(new ArrayList<>());
  }

  /** Up to {@code limit} schools in order of their ids, after the given one. */
  List<School> list(@Nullable String after, int limit) {
    return schools
        .get()
        .find(after == null ? empty() : gt(ID, after))
        .sort(Sorts.ascending(ID))
        .limit(limit)
        .map(MongoSchoolStore::fromDocument)
        .into(new ArrayList<>());
  }

  /** Changes the school if it is still in this version. */
  Change<School> change(String id, long version, String name, ConsentRules consent) {
    var changed =
        schools
            .get()
            .findOneAndUpdate(
                and(eq(ID, id), eq(VERSION, version)),
                combine(
                    set(NAME, name),
                    set(MongoConsentRules.REQUIRED, consent.required()),
                    set(MongoConsentRules.AGE, consent.age()),
                    inc(VERSION, 1L)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    if (changed != null) {
      return new Change.Changed<>(fromDocument(changed));
    }
    return exists(id) ? new Change.Stale<>() : new Change.Missing<>();
  }

  static Document toDocument(School school) {
    return new Document(ID, school.id())
        .append(NAME, school.name())
        .append(MongoConsentRules.REQUIRED, school.consent().required())
        .append(MongoConsentRules.AGE, school.consent().age())
        .append(VERSION, school.version());
  }

  static School fromDocument(Document document) {
    return new School(
        document.getString(ID),
        document.getString(NAME),
        MongoConsentRules.of(document),
        document.getLong(VERSION));
  }
}
