package org.wayfinder.profile.shortlist;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.pull;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.person.ArchivePart;
import org.wayfinder.profile.person.StudentBelongings;
import org.wayfinder.profile.shortlist.Shortlist.Kind;
import org.wayfinder.service.request.MongoCreation;

/** Keeps shortlists, one document for each student who has one. */
@Component
public final class MongoShortlistStore implements StudentBelongings, ArchivePart {

  private static final String ID = "_id";

  private final MongoCollection<Document> shortlists;

  public MongoShortlistStore(MongoDatabase database) {
    this.shortlists = database.getCollection("shortlists");
  }

  Shortlist find(String studentId) {
    var found = shortlists.find(eq(ID, studentId)).first();
    return found == null
        ? Shortlist.EMPTY
        : new Shortlist(entries(found, Kind.CLUSTERS), entries(found, Kind.CAREERS));
  }

  private static List<String> entries(Document shortlist, Kind kind) {
    return shortlist.getList(kind.wireName(), String.class, List.of());
  }

  /**
   * Adds an entry, once, if there is room for it.
   *
   * @param most how many of the kind there may be
   * @return whether it is there now
   */
  boolean add(String studentId, Kind kind, String entry, int most) {
    var field = kind.wireName();
    var hasRoom = exists(field + "." + (most - 1), false);
    try {
      shortlists.updateOne(
          and(eq(ID, studentId), hasRoom, ne(field, entry)),
          addToSet(field, entry),
          new UpdateOptions().upsert(true));
      return true;
    } catch (MongoException e) {
      if (MongoCreation.isDuplicate(e)) { // the document is there: full, or it has the entry
        return entries(find(studentId), kind).contains(entry);
      }
      throw e;
    }
  }

  private static List<String> entries(Shortlist shortlist, Kind kind) {
    return kind == Kind.CLUSTERS ? shortlist.clusters() : shortlist.careers();
  }

  void remove(String studentId, Kind kind, String entry) {
    shortlists.updateOne(eq(ID, studentId), pull(kind.wireName(), entry));
  }

  /** Stores what an archive held, of somebody who has none. */
  public void restore(String studentId, List<String> clusters, List<String> careers) {
    shortlists.insertOne(
        new Document(ID, studentId)
            .append(Kind.CLUSTERS.wireName(), clusters)
            .append(Kind.CAREERS.wireName(), careers));
  }

  @Override
  public String key() {
    return "shortlist";
  }

  @Override
  public Object heldOf(String studentId) {
    return find(studentId);
  }

  @Override
  public void forget(String studentId) {
    shortlists.deleteOne(eq(ID, studentId));
  }
}
