package org.wayfinder.profile.accesslog;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.service.MongoIndexed;
import org.wayfinder.service.request.IdSource;
import org.wayfinder.service.request.MongoCreation;

/** Keeps entries, never changed, and apart from them who is behind a pseudonym. */
@Component
public final class MongoAccessStore {

  private static final String ID = "_id";
  private static final String PSEUDONYM = "pseudonym";
  private static final String CHAIN = "chain";
  private static final String NUMBER = "number";
  private static final String AT = "at";
  private static final String READER_ID = "readerId";
  private static final String WHAT = "what";
  private static final String SHOWN = "shown";
  private static final String HASH = "hash";

  private final MongoIndexed entries;
  private final MongoCollection<Document> pseudonyms;
  private final IdSource ids;

  public MongoAccessStore(MongoDatabase database, IdSource ids) {
    this.entries = new MongoIndexed(database, "accesses", MongoAccessStore::index);
    this.pseudonyms = database.getCollection("accessPseudonyms");
    this.ids = ids;
  }

  private static void index(MongoCollection<Document> entries) {
    entries.createIndex(Indexes.ascending(CHAIN, NUMBER), new IndexOptions().unique(true));
    entries.createIndex(Indexes.ascending(SHOWN));
  }

  /** The pseudonyms of these; who has none yet gets one. */
  Map<String, String> pseudonyms(Collection<String> of) {
    var found = new HashMap<String, String>();
    for (var document : pseudonyms.find(Filters.in(ID, of))) {
      found.put(document.getString(ID), document.getString(PSEUDONYM));
    }
    for (var id : of) {
      if (!found.containsKey(id)) {
        found.put(id, newPseudonym(id));
      }
    }
    return found;
  }

  private String newPseudonym(String id) {
    var made = ids.next("acc_");
    try {
      pseudonyms.insertOne(new Document(ID, id).append(PSEUDONYM, made));
      return made;
    } catch (MongoException e) {
      var other = pseudonym(id);
      if (!MongoCreation.isDuplicate(e) || other.isEmpty()) {
        throw e;
      }
      return other.get();
    }
  }

  Optional<String> pseudonym(String id) {
    return Optional.ofNullable(pseudonyms.find(eq(ID, id)).first())
        .map(document -> document.getString(PSEUDONYM));
  }

  /** From now on nobody can tell whom the pseudonym stood for. */
  void forget(String id) {
    pseudonyms.deleteOne(eq(ID, id));
  }

  @Nullable AccessEntry newest(String chain) {
    var document = entries.get().find(eq(CHAIN, chain)).sort(Sorts.descending(NUMBER)).first();
    return document == null ? null : fromDocument(document);
  }

  /** Stores the entry, unless somebody else wrote one of this number. */
  boolean append(AccessEntry entry) {
    try {
      entries.get().insertOne(toDocument(entry));
      return true;
    } catch (MongoException e) {
      if (MongoCreation.isDuplicate(e)) {
        return false;
      }
      throw e;
    }
  }

  /** Goes through a chain in its order, as long as the visitor wants more. */
  void chain(String chain, Predicate<AccessEntry> visitor) {
    var found = entries.get().find(eq(CHAIN, chain)).sort(Sorts.ascending(NUMBER));
    try (var cursor = found.cursor()) {
      while (cursor.hasNext() && visitor.test(fromDocument(cursor.next()))) {
        // The visitor does the work.
      }
    }
  }

  /** Up to {@code limit} entries that showed the student, the newest first. */
  List<AccessEntry> showing(String pseudonym, @Nullable Position before, int limit) {
    var own = eq(SHOWN, pseudonym);
    var filter =
        before == null
            ? own
            : and(
                own,
                or(
                    lt(AT, Date.from(before.at())),
                    and(eq(AT, Date.from(before.at())), lt(ID, before.id()))));
    return entries
        .get()
        .find(filter)
        .sort(Sorts.descending(AT, ID))
        .limit(limit)
        .map(MongoAccessStore::fromDocument)
        .into(new ArrayList<>());
  }

  /** Where a page ended. */
  record Position(Instant at, String id) {}

  private static Document toDocument(AccessEntry entry) {
    return new Document(ID, entry.id())
        .append(CHAIN, entry.chain())
        .append(NUMBER, entry.number())
        .append(AT, Date.from(entry.at()))
        .append(READER_ID, entry.readerId())
        .append(WHAT, entry.what())
        .append(SHOWN, entry.shown())
        .append(HASH, entry.hash());
  }

  private static AccessEntry fromDocument(Document document) {
    return new AccessEntry(
        document.getString(CHAIN),
        document.getLong(NUMBER),
        document.getDate(AT).toInstant(),
        document.getString(READER_ID),
        document.getString(WHAT),
        document.getList(SHOWN, String.class),
        document.getString(HASH));
  }
}
