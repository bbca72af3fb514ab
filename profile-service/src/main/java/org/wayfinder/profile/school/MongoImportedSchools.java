package org.wayfinder.profile.school;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.service.MongoIndexed;
import org.wayfinder.service.request.MongoCreation;

/** The same schools by their ids in the school's own system. */
@Component
public final class MongoImportedSchools {

  private static final String SOURCED_ID = "sourcedId";

  private final MongoIndexed schools;

  public MongoImportedSchools(MongoDatabase database) {
    this.schools =
        new MongoIndexed(
            database,
            "schools",
            collection -> {
              MongoCreation.index(collection);
              collection.createIndex(
                  Indexes.ascending(SOURCED_ID), new IndexOptions().unique(true).sparse(true));
            });
  }

  /**
   * A school.
   *
   * @param sourcedId null for one that no import has brought
   */
  public record Imported(School school, @Nullable String sourcedId) {}

  /** All of them; a district has few. */
  public List<Imported> all() {
    return schools
        .get()
        .find()
        .map(found ->
            new Imported(MongoSchoolStore.fromDocument(found), found.getString(SOURCED_ID)))
        .into(new ArrayList<>());
  }

  /** Stores a new one, unless the same id of the school's own system is there already. */
  public void add(School school, String sourcedId) {
    try {
      schools.get().insertOne(MongoSchoolStore.toDocument(school).append(SOURCED_ID, sourcedId));
    } catch (MongoException e) {
      if (!MongoCreation.isDuplicate(e)) {
        throw e;
      }
    }
  }

  /** Gives one another name or id of the school's own system, if it is still in this version. */
  public void change(School seen, String name, String sourcedId) {
    schools
        .get()
        .updateOne(
            and(eq(MongoSchoolStore.ID, seen.id()), eq(MongoSchoolStore.VERSION, seen.version())),
            combine(
                set(MongoSchoolStore.NAME, name),
                set(SOURCED_ID, sourcedId),
                inc(MongoSchoolStore.VERSION, 1L)));
  }
}
