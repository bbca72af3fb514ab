package org.wayfinder.recommendation.preview;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static org.wayfinder.recommendation.storage.MongoCalls.call;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Previews in MongoDB, one document each; there are only ever a few. */
@Component
final class MongoPreviewStore implements PreviewStore {

  private static final String COLLECTION = "previews";
  private static final String ID = "_id";
  private static final String STATE = "state";
  private static final String EDITION = "edition";
  private static final String DRAFT = "draft";
  private static final String CREATED_AT = "createdAt";
  private static final String ALIVE_AT = "aliveAt";
  private static final String FINISHED_AT = "finishedAt";
  private static final String EXPIRES_AT = "expiresAt";
  private static final String TOTAL = "total";
  private static final String DONE = "done";
  private static final String EFFECT = "effect";
  private static final String STUDENTS = "students";
  private static final String FRAMEWORKS = "frameworks";
  private static final String CHANGED = "changed";
  private static final String CLUSTERS = "clusters";
  private static final String NAME = "id";
  private static final String ENTERS = "enters";
  private static final String LEAVES = "leaves";

  private final MongoCollection<Document> previews;

  MongoPreviewStore(MongoDatabase database) {
    this.previews = database.getCollection(COLLECTION);
  }

  @Override
  public void put(Preview preview) {
    call(() ->
        previews.replaceOne(
            eq(ID, preview.id()), toDocument(preview), new ReplaceOptions().upsert(true)));
  }

  @Override
  public Optional<Preview> find(String id) {
    return call(() -> Optional.ofNullable(previews.find(eq(ID, id)).first()))
        .map(MongoPreviewStore::fromDocument);
  }

  @Override
  public Optional<Preview> running(int edition, String draft, Instant aliveSince) {
    var same =
        and(
            eq(STATE, Preview.State.RUNNING.key()),
            eq(EDITION, edition),
            eq(DRAFT, draft),
            gte(ALIVE_AT, Date.from(aliveSince)));
    return call(() -> Optional.ofNullable(previews.find(same).first()))
        .map(MongoPreviewStore::fromDocument);
  }

  @Override
  public void forget(Instant now) {
    call(() -> previews.deleteMany(lt(EXPIRES_AT, Date.from(now))));
  }

  private static Document toDocument(Preview preview) {
    var finished = preview.finishedAt();
    return new Document(ID, preview.id())
        .append(STATE, preview.state().key())
        .append(EDITION, preview.edition())
        .append(DRAFT, preview.draft())
        .append(CREATED_AT, Date.from(preview.createdAt()))
        .append(ALIVE_AT, Date.from(preview.aliveAt()))
        .append(FINISHED_AT, finished == null ? null : Date.from(finished))
        .append(EXPIRES_AT, Date.from(preview.expiresAt()))
        .append(TOTAL, preview.total())
        .append(DONE, preview.done())
        .append(EFFECT, toDocument(preview.effect()));
  }

  private static @Nullable Document toDocument(@Nullable Effect effect) {
    return effect == null
        ? null
        : new Document(STUDENTS, effect.students())
            .append(
                FRAMEWORKS,
                effect.frameworks().stream().map(MongoPreviewStore::toDocument).toList());
  }

  private static Document toDocument(Effect.Framework framework) {
    return new Document(NAME, framework.id())
        .append(CHANGED, framework.changed())
        .append(
            CLUSTERS,
            framework.clusters().stream()
                .map(cluster ->
                    new Document(NAME, cluster.id())
                        .append(ENTERS, cluster.enters())
                        .append(LEAVES, cluster.leaves()))
                .toList());
  }

  private static Preview fromDocument(Document document) {
    return new Preview(
        document.getString(ID),
        Preview.State.of(document.getString(STATE)),
        document.getInteger(EDITION),
        document.getString(DRAFT),
        required(document, CREATED_AT),
        required(document, ALIVE_AT),
        instant(document, FINISHED_AT),
        required(document, EXPIRES_AT),
        document.getLong(TOTAL),
        document.getLong(DONE),
        effect(document.get(EFFECT, Document.class)));
  }

  private static @Nullable Effect effect(@Nullable Document effect) {
    return effect == null
        ? null
        : new Effect(
            effect.getInteger(STUDENTS),
            effect.getList(FRAMEWORKS, Document.class).stream()
                .map(MongoPreviewStore::framework)
                .toList());
  }

  private static Effect.Framework framework(Document framework) {
    return new Effect.Framework(
        framework.getString(NAME),
        framework.getInteger(CHANGED),
        framework.getList(CLUSTERS, Document.class).stream()
            .map(cluster ->
                new Effect.Cluster(
                    cluster.getString(NAME),
                    cluster.getInteger(ENTERS),
                    cluster.getInteger(LEAVES)))
            .toList());
  }

  private static Instant required(Document document, String field) {
    return Objects.requireNonNull(instant(document, field), field);
  }

  private static @Nullable Instant instant(Document document, String field) {
    var date = document.getDate(field);
    return date == null ? null : date.toInstant();
  }
}
