package org.wayfinder.profile.roster.staging;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.person.MongoPeople;
import org.wayfinder.profile.person.PersonKind;
import org.wayfinder.service.MongoIndexed;

/**
 * The people of a roster that is being imported, in order of kind and id. They lie in the database
 * and not in memory, so that a file may have as many as it likes.
 */
@Component
public final class MongoStagedRoster {

  private static final String ID = "_id";

  /** Import, kind and id: the order in which they are read. */
  private static final String PLACE = "place";

  /** Import and former id. */
  private static final String FORMER = "former";

  private static final String SOURCED_ID = "sourcedId";
  private static final String FORMER_ID = "formerId";
  private static final String COUNSELLORS = "counsellors";
  private static final String SCHOOL = "school";
  private static final String KEY = "key";
  private static final String LINE = "line";

  private final MongoIndexed people;

  public MongoStagedRoster(MongoDatabase database) {
    this.people =
        new MongoIndexed(
            database,
            "rosterPeople",
            collection -> {
              collection.createIndex(Indexes.ascending(PLACE), new IndexOptions().unique(true));
              collection.createIndex(Indexes.ascending(KEY), new IndexOptions().unique(true));
              collection.createIndex(Indexes.ascending(FORMER), new IndexOptions().sparse(true));
            });
  }

  /**
   * Keeps these, except for whose id or login stands in an earlier line.
   *
   * @return those left out
   */
  List<StagedPerson> add(String importId, List<StagedPerson> read) {
    if (read.isEmpty()) {
      return List.of();
    }
    try {
      people
          .get()
          .insertMany(
              read.stream().map(person -> toDocument(importId, person)).toList(),
              new InsertManyOptions().ordered(false));
      return List.of();
    } catch (MongoBulkWriteException e) {
      return MongoBulk.requireDuplicatesOnly(e).stream().map(read::get).toList();
    }
  }

  /** Notes that these students are in a class of these counsellors. */
  void addCounsellors(String importId, Map<String, ? extends Collection<String>> ofStudents) {
    update(
        ofStudents.entrySet().stream()
            .map(entry ->
                new UpdateOneModel<Document>(
                    and(
                        Filters.eq(ID, id(importId, entry.getKey())),
                        Filters.eq(MongoPeople.KIND, PersonKind.STUDENT.wireName())),
                    Updates.addEachToSet(COUNSELLORS, List.copyOf(entry.getValue()))))
            .toList());
  }

  /** Notes whose ids have changed, from the new one to the one before. */
  void addFormerIds(String importId, Map<String, String> formerIds) {
    update(
        formerIds.entrySet().stream()
            .map(entry ->
                new UpdateOneModel<Document>(
                    Filters.eq(ID, id(importId, entry.getKey())),
                    Updates.combine(
                        Updates.set(FORMER_ID, entry.getValue()),
                        Updates.set(FORMER, id(importId, entry.getValue())))))
            .toList());
  }

  private void update(List<UpdateOneModel<Document>> updates) {
    if (!updates.isEmpty()) {
      people.get().bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }
  }

  /** Up to {@code limit} of a kind in order of their ids, after the given id. */
  public List<StagedPerson> page(
      String importId, PersonKind kind, @Nullable String after, int limit) {
    var from = place(importId, kind, after == null ? "" : after);
    return people
        .get()
        .find(and(gt(PLACE, from), lt(PLACE, end(importId, kind))))
        .sort(Sorts.ascending(PLACE))
        .limit(limit)
        .map(MongoStagedRoster::fromDocument)
        .into(new ArrayList<>());
  }

  /** How many there are. */
  public long count(String importId) {
    return people.get().countDocuments(ours(importId));
  }

  /** Which of these ids the file has, whatever kind of person that is. */
  public Set<String> present(String importId, Collection<String> sourcedIds) {
    return found(ID, SOURCED_ID, importId, sourcedIds);
  }

  /** Which of these ids are somebody's former ones. */
  public Set<String> former(String importId, Collection<String> sourcedIds) {
    return found(FORMER, FORMER_ID, importId, sourcedIds);
  }

  private Set<String> found(
      String field, String shown, String importId, Collection<String> sourcedIds) {
    if (sourcedIds.isEmpty()) {
      return Set.of();
    }
    return people
        .get()
        .find(in(field, sourcedIds.stream().map(sourced -> id(importId, sourced)).toList()))
        .projection(Projections.include(shown))
        .map(found -> found.getString(shown))
        .into(new HashSet<>());
  }

  /** Forgets those of an import. */
  public void clear(String importId) {
    people.get().deleteMany(ours(importId));
  }

  private static Bson ours(String importId) {
    return and(gte(ID, importId + "/"), lt(ID, importId + "0"));
  }

  private static String id(String importId, String sourcedId) {
    return importId + "/" + sourcedId;
  }

  private static String place(String importId, PersonKind kind, String sourcedId) {
    return importId + "/" + kind.wireName() + "/" + sourcedId;
  }

  /** What comes next after every place of a kind: 0 follows the slash. */
  private static String end(String importId, PersonKind kind) {
    return importId + "/" + kind.wireName() + "0";
  }

  private static Document toDocument(String importId, StagedPerson person) {
    return new Document(ID, id(importId, person.sourcedId()))
        .append(PLACE, place(importId, person.kind(), person.sourcedId()))
        .append(SOURCED_ID, person.sourcedId())
        .append(MongoPeople.KIND, person.kind().wireName())
        .append(SCHOOL, person.schoolSourcedId())
        .append(MongoPeople.LOGIN, person.login())
        .append(MongoPeople.LOGIN_KEY, person.loginKey())
        .append(KEY, importId + " " + person.loginKey())
        .append(MongoPeople.GIVEN_NAME, person.name().given())
        .append(MongoPeople.FAMILY_NAME, person.name().family())
        .append(MongoPeople.ROLES, MongoPeople.roleNames(person.roles()))
        .append(MongoPeople.GRADE, person.grade())
        .append(LINE, person.line());
  }

  private static StagedPerson fromDocument(Document document) {
    var student = PersonKind.STUDENT.wireName().equals(document.getString(MongoPeople.KIND));
    return new StagedPerson(
        student ? PersonKind.STUDENT : PersonKind.STAFF,
        document.getString(SOURCED_ID),
        document.getString(FORMER_ID),
        document.getString(SCHOOL),
        document.getString(MongoPeople.LOGIN),
        document.getString(MongoPeople.LOGIN_KEY),
        MongoPeople.name(document),
        MongoPeople.roles(document),
        document.getInteger(MongoPeople.GRADE),
        document.getList(COUNSELLORS, String.class, List.of()),
        document.getLong(LINE));
  }
}
