package org.wayfinder.database.server;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayfinder.database.key.IndexDefinition;
import org.wayfinder.database.storage.Catalogue;
import org.wayfinder.database.storage.SecondaryIndex;
import org.wayfinder.database.storage.StoredCollection;

/** Makes, lists and drops indexes. */
final class IndexCommands {

  private static final int OPTIONS_CONFLICT = 85;
  private static final Pattern ARRAY_POSITION = Pattern.compile("(^|.*\\.)\\d+($|\\..*)");

  private final Catalogue catalogue;

  IndexCommands(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  Document create(String namespace, Document command) {
    var wanted = new ArrayList<IndexDefinition>();
    for (var specification : Arguments.documents(command, "indexes")) {
      wanted.add(checked(specification));
    }
    var isNew = catalogue.find(namespace) == null;
    var collection = catalogue.findOrCreate(namespace);
    var before = collection.definitions().size();
    wanted.forEach(index -> add(collection, index));
    return new Document("numIndexesBefore", before)
        .append("numIndexesAfter", collection.definitions().size())
        .append("createdCollectionAutomatically", isNew)
        .append("ok", 1.0);
  }

  private static IndexDefinition checked(Document specification) {
    ServedOptions.checkIndex(specification);
    if (!(specification.get("key") instanceof Document key)
        || key.isEmpty()
        || !(specification.get("name") instanceof String)) {
      throw Refusal.badValue("an index has a key and a name");
    }
    key.forEach((field, direction) -> {
      if (!(direction instanceof Number number) || number.doubleValue() == 0) {
        throw Refusal.feature("indexes of the kind '" + direction + "'");
      }
      if (field.contains("$") || ARRAY_POSITION.matcher(field).matches()) {
        throw Refusal.feature("an index on '" + field + "'");
      }
    });
    return IndexDefinition.fromDocument(specification);
  }

  private void add(StoredCollection collection, IndexDefinition wanted) {
    if (wanted.hasFieldsOf(IndexDefinition.ID)) {
      return;
    }
    for (var present : collection.definitions()) {
      if (present.equals(wanted)) {
        return;
      }
      if (present.name().equals(wanted.name())) {
        throw new MongoServerError(
            ErrorCode.IndexKeySpecsConflict,
            "An existing index has the same name as the requested index and is another: "
                + wanted.name());
      }
      if (present.hasFieldsOf(wanted)) {
        throw new MongoServerError(
            OPTIONS_CONFLICT,
            "IndexOptionsConflict",
            "Index already exists with a different name: " + present.name());
      }
    }
    catalogue.addIndex(collection, wanted);
  }

  static List<Document> list(@Nullable StoredCollection collection) {
    if (collection == null) {
      return List.of();
    }
    return collection.definitions().stream().map(IndexDefinition::toDocument).toList();
  }

  Document drop(StoredCollection collection, Document command) {
    var before = collection.definitions().size();
    switch (command.get("index")) {
      case String all when all.equals("*") ->
          List.copyOf(collection.indexes())
              .forEach(index -> catalogue.dropIndex(collection, index));
      case String name -> catalogue.dropIndex(collection, named(collection, name));
      case Collection<?> names ->
          names.forEach(name -> catalogue.dropIndex(collection, named(collection, name)));
      case Document key -> catalogue.dropIndex(collection, withKey(collection, key));
      case null, default -> throw Refusal.badValue("'index' must be a name, names or a key");
    }
    return new Document("nIndexesWas", before).append("ok", 1.0);
  }

  private static SecondaryIndex named(StoredCollection collection, @Nullable Object name) {
    if (IndexDefinition.ID.name().equals(name)) {
      throw new MongoServerError(ErrorCode.InvalidOptions, "cannot drop _id index");
    }
    return collection.indexes().stream()
        .filter(index -> index.definition().name().equals(name))
        .findFirst()
        .orElseThrow(() -> notFound(String.valueOf(name)));
  }

  private static SecondaryIndex withKey(StoredCollection collection, Document key) {
    var wanted = IndexDefinition.fromDocument(new Document("key", key).append("name", ""));
    return collection.indexes().stream()
        .filter(index -> index.definition().hasFieldsOf(wanted))
        .findFirst()
        .orElseThrow(() -> notFound(key.toString()));
  }

  private static MongoServerError notFound(String what) {
    return new MongoServerError(ErrorCode.IndexNotFound, "index not found: " + what);
  }
}
