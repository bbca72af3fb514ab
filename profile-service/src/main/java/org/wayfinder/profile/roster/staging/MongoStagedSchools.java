package org.wayfinder.profile.roster.staging;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.wayfinder.service.MongoIndexed;

/** The schools of a roster that is being imported: few enough to be read all at once. */
@Component
public final class MongoStagedSchools {

  private static final String ID = "_id";
  private static final String IMPORT = "importId";
  private static final String SOURCED_ID = "sourcedId";
  private static final String FORMER_ID = "formerId";
  private static final String NAME = "name";
  private static final String LINE = "line";

  private final MongoIndexed schools;

  public MongoStagedSchools(MongoDatabase database) {
    this.schools =
        new MongoIndexed(
            database,
            "rosterSchools",
            collection -> collection.createIndex(Indexes.ascending(IMPORT, ID)));
  }

  /** Keeps these, whose ids differ. */
  void add(String importId, Collection<StagedSchool> read) {
    if (!read.isEmpty()) {
      schools.get().insertMany(read.stream().map(school -> toDocument(importId, school)).toList());
    }
  }

  /** All of an import, in order of their ids. */
  public List<StagedSchool> all(String importId) {
    return schools
        .get()
        .find(eq(IMPORT, importId))
        .sort(Sorts.ascending(ID))
        .map(MongoStagedSchools::fromDocument)
        .into(new ArrayList<>());
  }

  /** Forgets those of an import. */
  public void clear(String importId) {
    schools.get().deleteMany(eq(IMPORT, importId));
  }

  private static Document toDocument(String importId, StagedSchool school) {
    return new Document(ID, importId + "/" + school.sourcedId())
        .append(IMPORT, importId)
        .append(SOURCED_ID, school.sourcedId())
        .append(FORMER_ID, school.formerId())
        .append(NAME, school.name())
        .append(LINE, school.line());
  }

  private static StagedSchool fromDocument(Document document) {
    return new StagedSchool(
        document.getString(SOURCED_ID),
        document.getString(FORMER_ID),
        document.getString(NAME),
        document.getLong(LINE));
  }
}
