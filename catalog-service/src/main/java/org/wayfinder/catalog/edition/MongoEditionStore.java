package org.wayfinder.catalog.edition;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;
import org.wayfinder.service.request.MongoCreation;

/**
 * Editions in MongoDB. Content is stored under its hash and before its header, so a crash in
 * between leaves only parts that the next try writes again, identically.
 */
class MongoEditionStore implements EditionStore {

  /** So that each command stays well within the time a database has to answer. */
  private static final int WRITES_AT_ONCE = 200;

  private static final String NUMBER = "number";
  private static final String HASH = "contentHash";
  private static final String PUBLISHED_AT = "publishedAt";
  private static final String ORIGIN = "origin";
  private static final String NOTE = "note";
  private static final String BY = "by";
  private static final String RESTORES = "restores";
  private static final String ANNOUNCED = "announced";
  private static final String KIND = "kind";
  private static final String POSITION = "position";
  private static final String JSON = "json";

  private final MongoCollection<Document> headers;
  private final MongoCollection<Document> parts;

  MongoEditionStore(MongoDatabase database) {
    headers = database.getCollection("editions");
    parts = database.getCollection("edition_parts");
  }

  /** Creates the indexes that the queries below use; repeating it does nothing. */
  void createIndexes() {
    headers.createIndex(Indexes.descending(NUMBER), new IndexOptions().unique(true));
    MongoCreation.index(headers);
    parts.createIndex(Indexes.ascending(HASH));
  }

  @Override
  public Creation<EditionHeader> publish(
      EditionHeader header, EditionParts content, @Nullable CreationKey key) {
    keep(content);
    return MongoCreation.insert(headers, toDocument(header), key, MongoEditionStore::toHeader);
  }

  @Override
  public void keep(EditionParts content) {
    var writes = new ArrayList<ReplaceOneModel<Document>>();
    for (var part : content.parts()) {
      var document = toDocument(content.contentHash(), part);
      writes.add(
          new ReplaceOneModel<>(
              Filters.eq("_id", document.getString("_id")),
              document,
              new ReplaceOptions().upsert(true)));
    }
    for (var from = 0; from < writes.size(); from += WRITES_AT_ONCE) {
      parts.bulkWrite(writes.subList(from, Math.min(from + WRITES_AT_ONCE, writes.size())));
    }
  }

  @Override
  public Optional<Creation<EditionHeader>> createdBefore(CreationKey key) {
    return Optional.ofNullable(MongoCreation.earlier(headers, key, MongoEditionStore::toHeader));
  }

  @Override
  public List<EditionHeader> before(int number, int limit) {
    return headers
        .find(Filters.lt(NUMBER, number))
        .sort(Sorts.descending(NUMBER))
        .limit(limit)
        .map(MongoEditionStore::toHeader)
        .into(new ArrayList<>());
  }

  @Override
  public Optional<EditionHeader> newest() {
    return Optional.ofNullable(headers.find().sort(Sorts.descending(NUMBER)).limit(1).first())
        .map(MongoEditionStore::toHeader);
  }

  /** Editions of the first version say nothing of their origin, and came from files. */
  @Override
  public Optional<EditionHeader> newestShipped() {
    return Optional.ofNullable(
            headers
                .find(
                    Filters.and(
                        Filters.ne(ORIGIN, Origin.Kind.EDITED.wireName()),
                        Filters.ne(ORIGIN, Origin.Kind.RESTORED.wireName())))
                .sort(Sorts.descending(NUMBER))
                .limit(1)
                .first())
        .map(MongoEditionStore::toHeader);
  }

  @Override
  public Optional<EditionHeader> find(int number) {
    return Optional.ofNullable(headers.find(Filters.eq("_id", Integer.toString(number))).first())
        .map(MongoEditionStore::toHeader);
  }

  @Override
  public EditionParts content(EditionHeader header) {
    var found = new ArrayList<EditionParts.Part>();
    for (var document : parts.find(Filters.eq(HASH, header.contentHash()))) {
      found.add(
          new EditionParts.Part(
              document.getString(KIND), document.getInteger(POSITION), document.getString(JSON)));
    }
    return new EditionParts(header.contentHash(), found);
  }

  @Override
  public List<EditionHeader> unannounced() {
    return headers
        .find(Filters.eq(ANNOUNCED, false))
        .sort(Sorts.ascending(NUMBER))
        .map(MongoEditionStore::toHeader)
        .into(new ArrayList<>());
  }

  @Override
  public void markAnnounced(int number) {
    headers.updateOne(Filters.eq("_id", Integer.toString(number)), Updates.set(ANNOUNCED, true));
  }

  private static Document toDocument(EditionHeader header) {
    var origin = header.origin();
    return new Document("_id", Integer.toString(header.number()))
        .append(NUMBER, header.number())
        .append(HASH, header.contentHash())
        .append(PUBLISHED_AT, Date.from(header.publishedAt()))
        .append(ORIGIN, origin.kind().wireName())
        .append(NOTE, origin.note())
        .append(BY, origin.by())
        .append(RESTORES, origin.restores())
        .append(ANNOUNCED, false);
  }

  private static EditionHeader toHeader(Document document) {
    return new EditionHeader(
        document.getInteger(NUMBER),
        document.getString(HASH),
        Objects.requireNonNull(document.getDate(PUBLISHED_AT)).toInstant(),
        new Origin(
            Origin.Kind.of(document.getString(ORIGIN)), // absent in editions of the first version
            document.getString(NOTE),
            document.getString(BY),
            document.getInteger(RESTORES)));
  }

  private static Document toDocument(String hash, EditionParts.Part part) {
    return new Document("_id", hash + "/" + part.kind() + "/" + part.position())
        .append(HASH, hash)
        .append(KIND, part.kind())
        .append(POSITION, part.position())
        .append(JSON, part.json());
  }
}
