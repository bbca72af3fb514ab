package org.wayfinder.database.server;

import de.bwaldvogel.mongo.bson.Document;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which options each command and each of its statements may carry. A list of what is served, so
 * that an option that nobody thought of is refused too.
 */
final class ServedOptions {

  // What drivers send with everything. A time limit for the server is theirs to keep as well.
  private static final Set<String> COMMON =
      Set.of(
          "$db",
          "lsid",
          "$readPreference",
          "$clusterTime",
          "comment",
          "maxTimeMS",
          "readConcern",
          "writeConcern");

  private static final Map<String, Set<String>> OF_COMMANDS = new HashMap<>();

  static {
    serve("find", "filter", "sort", "projection", "skip", "limit", "batchSize", "singleBatch");
    serve("getMore", "collection", "batchSize");
    serve("killCursors", "cursors");
    serve("insert", "documents", "ordered", "bypassDocumentValidation");
    serve("update", "updates", "ordered", "bypassDocumentValidation");
    serve("delete", "deletes", "ordered");
    serve(
        "findAndModify",
        "query",
        "sort",
        "remove",
        "update",
        "new",
        "fields",
        "upsert",
        "bypassDocumentValidation");
    serve("count", "query", "skip", "limit");
    serve("distinct", "key", "query");
    serve("aggregate", "pipeline", "cursor", "allowDiskUse", "bypassDocumentValidation");
    serve("create");
    serve("createIndexes", "indexes");
    serve("dropIndexes", "index");
    serve("listIndexes", "cursor");
    serve("listCollections", "filter", "cursor", "nameOnly", "authorizedCollections");
    serve("listDatabases", "nameOnly", "authorizedDatabases");
    serve("drop");
    serve("dropDatabase");
    serve("collStats");
    serve("dbStats");
  }

  private static final Set<String> OF_UPDATES = Set.of("q", "u", "multi", "upsert");
  private static final Set<String> OF_DELETES = Set.of("q", "limit");
  private static final Set<String> OF_INDEXES =
      Set.of("key", "name", "unique", "sparse", "v", "ns", "background");

  private ServedOptions() {}

  private static void serve(String command, String... options) {
    OF_COMMANDS.put(command, Set.of(options));
  }

  /** The command as this class spells it, or null when it isn't served. */
  static @Nullable String spelled(String command) {
    return OF_COMMANDS.keySet().stream().filter(command::equalsIgnoreCase).findFirst().orElse(null);
  }

  static void check(String command, Document query) {
    var options = OF_COMMANDS.getOrDefault(command, Set.of());
    query.forEach((option, value) -> {
      if (isTransaction(option)) {
        throw Refusal.transaction();
      }
      if (isOn(value)
          && !option.equalsIgnoreCase(command)
          && !options.contains(option)
          && !COMMON.contains(option)) {
        throw Refusal.option(option, command);
      }
    });
    checkConcerns(query);
  }

  static void checkUpdate(Document statement) {
    check(OF_UPDATES, statement, "update");
  }

  static void checkDelete(Document statement) {
    check(OF_DELETES, statement, "delete");
  }

  static void checkIndex(Document specification) {
    check(OF_INDEXES, specification, "createIndexes");
  }

  private static void check(Set<String> served, Document given, String of) {
    given.forEach((option, value) -> {
      if (isOn(value) && !served.contains(option)) {
        throw Refusal.option(option, of);
      }
    });
  }

  /** An option that is off asks for nothing. */
  private static boolean isOn(@Nullable Object value) {
    return value != null && !Boolean.FALSE.equals(value);
  }

  private static boolean isTransaction(String option) {
    return option.equals("txnNumber")
        || option.equals("startTransaction")
        || option.equals("autocommit");
  }

  private static void checkConcerns(Document query) {
    if (query.get("readConcern") instanceof Document concern
        && concern.get("level") instanceof String level
        && !Set.of("local", "available", "majority").contains(level)) {
      throw Refusal.feature("the read concern '" + level + "'");
    }
    if (query.get("writeConcern") instanceof Document concern) {
      var w = concern.get("w");
      var isOfMany = w instanceof Number members && members.intValue() > 1;
      if (isOfMany || (w instanceof String tag && !tag.equals("majority"))) {
        throw Refusal.badValue("cannot use 'w' > 1 when a host is not replicated");
      }
    }
  }
}
