package org.wayfinder.catalog.interview;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.wayfinder.service.MongoIndexed;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;
import org.wayfinder.service.request.MongoCreation;

/** Interviews in MongoDB, one document each. */
class MongoInterviewStore implements InterviewStore {

  private final MongoIndexed interviews;

  MongoInterviewStore(MongoDatabase database) {
    interviews =
        new MongoIndexed(
            database,
            "interviews",
            collection -> {
              MongoCreation.index(collection);
              collection.createIndex(
                  Indexes.ascending(
                      MongoInterviewDocument.ABOUT,
                      MongoInterviewDocument.SHOWN,
                      MongoInterviewDocument.ID));
            });
  }

  @Override
  public Creation<Interview> insert(Interview interview, @Nullable CreationKey key) {
    return MongoCreation.insert(
        interviews.get(), MongoInterviewDocument.of(interview), key, MongoInterviewDocument::read);
  }

  @Override
  public Optional<Interview> find(String id) {
    return Optional.ofNullable(interviews.get().find(there(id)).first())
        .map(MongoInterviewDocument::read);
  }

  /** Of an erased one there is a document without a subject. */
  private static Bson there(String id) {
    return and(eq(MongoInterviewDocument.ID, id), exists(MongoInterviewDocument.ABOUT));
  }

  @Override
  public List<Interview> list(@Nullable String after, int limit) {
    return page(new ArrayList<>(List.of(exists(MongoInterviewDocument.ABOUT))), after, limit);
  }

  @Override
  public List<Interview> shown(
      Interview.@Nullable Subject about, @Nullable String after, int limit) {
    var which = new ArrayList<Bson>();
    if (about != null) {
      which.add(eq(MongoInterviewDocument.ABOUT, MongoInterviewDocument.about(about)));
    }
    which.add(eq(MongoInterviewDocument.SHOWN, true));
    return page(which, after, limit);
  }

  private List<Interview> page(List<Bson> which, @Nullable String after, int limit) {
    if (after != null) {
      which.add(gt(MongoInterviewDocument.ID, after));
    }
    return interviews
        .get()
        .find(and(which))
        .sort(Sorts.ascending(MongoInterviewDocument.ID))
        .limit(limit)
        .map(MongoInterviewDocument::read)
        .into(new ArrayList<>());
  }

  /** Sets field by field, so that the creation key stays. */
  @Override
  public boolean replace(long version, Interview next) {
    var fields = new Document(MongoInterviewDocument.of(next));
    fields.remove(MongoInterviewDocument.ID);
    var updates = new ArrayList<Bson>();
    fields.forEach((name, value) -> updates.add(Updates.set(name, value)));
    return interviews
            .get()
            .updateOne(
                and(
                    eq(MongoInterviewDocument.ID, next.id()),
                    eq(MongoInterviewDocument.VERSION, version)),
                Updates.combine(updates))
            .getMatchedCount()
        == 1;
  }

  @Override
  public boolean erase(String id) {
    var found = interviews.get().find(there(id)).first();
    if (found == null) {
      return false;
    }
    var remains = MongoCreation.remains(found);
    return remains == null
        ? interviews.get().deleteOne(there(id)).getDeletedCount() == 1
        : interviews.get().replaceOne(there(id), remains).getModifiedCount() == 1;
  }
}
