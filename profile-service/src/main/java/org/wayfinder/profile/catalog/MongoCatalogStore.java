package org.wayfinder.profile.catalog;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.wayfinder.service.request.MongoCreation;

/** Keeps the last-known edition, so that a restart without the catalogue works. */
@Component
public final class MongoCatalogStore {

  private static final String ID = "_id";
  private static final String CURRENT = "current";
  private static final String EDITION = "edition";
  private static final String CONTENT_HASH = "contentHash";
  private static final String SHAPE = "shape";
  private static final String CLUSTERS = "clusters";
  private static final String CAREERS = "careers";
  private static final String ACTIVITIES = "activities";
  private static final String ITEMS = "items";
  private static final String ITEM_ID = "id";
  private static final String KIND = "kind";
  private static final String SCALE = "scale";
  private static final String SHORT_FORM = "shortForm";
  private static final String RESTATES = "restates";

  /** What is kept of an edition; an older Wayfinder kept no reserve items. */
  private static final int NEWEST_SHAPE = 2;

  /** Tells a view of which less was kept from any edition, so that the whole is asked for. */
  private static final String UNKNOWN = "unknown";

  private final MongoCollection<Document> views;

  public MongoCatalogStore(MongoDatabase database) {
    this.views = database.getCollection("catalogue");
  }

  Optional<CatalogView> read() {
    return Optional.ofNullable(views.find(eq(ID, CURRENT)).first())
        .map(MongoCatalogStore::fromDocument);
  }

  /** Keeps the view, unless another instance has a newer edition there already. */
  void save(CatalogView view) {
    try {
      views.updateOne(
          and(eq(ID, CURRENT), lte(EDITION, view.edition())),
          combine(
              set(EDITION, view.edition()),
              set(SHAPE, NEWEST_SHAPE),
              set(CONTENT_HASH, view.contentHash()),
              set(CLUSTERS, new ArrayList<>(view.clusters())),
              set(CAREERS, new ArrayList<>(view.careers())),
              set(ACTIVITIES, view.activities()),
              set(ITEMS, view.items().stream().map(MongoCatalogStore::toDocument).toList())),
          new UpdateOptions().upsert(true));
    } catch (MongoException e) {
      // A newer edition is there: the filter missed it and the upsert collided with its id.
      if (!MongoCreation.isDuplicate(e)) {
        throw e;
      }
    }
  }

  /** An item as it is stored, here and with each assessment. */
  public static Document toDocument(CatalogItem item) {
    var document =
        new Document(ITEM_ID, item.id())
            .append(KIND, item.kind().name())
            .append(SCALE, item.scale())
            .append(SHORT_FORM, item.inShortForm());
    return item.restates() == null ? document : document.append(RESTATES, item.restates());
  }

  /** The item that {@link #toDocument} stored. */
  public static CatalogItem item(Document document) {
    return new CatalogItem(
        document.getString(ITEM_ID),
        CatalogItem.Kind.valueOf(document.getString(KIND)),
        document.getString(SCALE),
        document.getBoolean(SHORT_FORM),
        document.getString(RESTATES));
  }

  private static CatalogView fromDocument(Document document) {
    return new CatalogView(
        document.getInteger(EDITION),
        document.getInteger(SHAPE, 1) < NEWEST_SHAPE ? UNKNOWN : document.getString(CONTENT_HASH),
        new LinkedHashSet<>(document.getList(CLUSTERS, String.class)),
        new LinkedHashSet<>(document.getList(CAREERS, String.class)),
        document.getList(ACTIVITIES, String.class),
        document.getList(ITEMS, Document.class, List.of()).stream()
            .map(MongoCatalogStore::item)
            .toList());
  }
}
