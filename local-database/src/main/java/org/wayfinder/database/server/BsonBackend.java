package org.wayfinder.database.server;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.database.storage.Catalogue;
import org.wayfinder.database.storage.Commits;
import org.wayfinder.database.storage.StoredDocument;

/**
 * Answers the commands about the server itself and lets no other through whose options haven't been
 * checked. It doesn't speak of sessions in its greeting, so drivers neither send them nor retry
 * writes.
 */
public final class BsonBackend extends AbstractMongoBackend {

  private static final Logger log = LoggerFactory.getLogger(BsonBackend.class);
  private static final int INTERNAL_ERROR = 1;

  private static final Set<String> GREETINGS = Set.of("hello", "ismaster");
  private static final Set<String> ABOUT_THE_SERVER =
      Set.of("buildinfo", "ping", "whatsmyuri", "endsessions", "connectionstatus", "getlog");

  // The wire protocol of MongoDB 5.0, whose commands these are.
  private static final int WIRE_VERSION = 13;
  private static final int MAX_MESSAGE = 48_000_000;
  private static final int MAX_BATCH = 100_000;

  private final Catalogue catalogue;
  private final Commits commits;
  private final OpenCursors cursors = new OpenCursors();

  /** Serves what the catalogue holds. */
  public BsonBackend(Catalogue catalogue, Commits commits) {
    super(Clock.systemUTC());
    this.catalogue = catalogue;
    this.commits = commits;
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    var lowercase = command.toLowerCase(Locale.ROOT);
    if (GREETINGS.contains(lowercase)) {
      return greeting();
    }
    if (ABOUT_THE_SERVER.contains(lowercase)) {
      return super.handleCommand(channel, "admin", command, query);
    }
    var spelled = ServedOptions.spelled(command);
    if (spelled == null) {
      throw Refusal.command(command);
    }
    ServedOptions.check(spelled, query);
    return switch (spelled) {
      case "getMore" ->
          cursors.more(Arguments.number(query, command), Arguments.small(query, "batchSize"));
      case "killCursors" -> cursors.kill(Arguments.values(query, "cursors"));
      case "listDatabases" -> databases();
      case "dropDatabase" -> commits.afterCommit(() -> handleDropDatabase(database));
      default ->
          resolveDatabase(database)
              .handleCommand(channel, spelled, query, this::resolveDatabase, oplog);
    };
  }

  /**
   * Says what is wrong to the client alone; the library would log the whole document, names and
   * all.
   */
  @Override
  public Document handleMessage(MongoMessage message) {
    try {
      return super.handleMessage(message);
    } catch (MongoServerError e) {
      return error(e.getCode(), String.valueOf(e.getCodeName()), e.getMessageWithoutErrorCode());
    } catch (MongoServerException e) {
      return error(ErrorCode.BadValue.getValue(), "BadValue", e.getMessageWithoutErrorCode());
    } catch (RuntimeException e) {
      log.error("A command failed.", e);
      return error(INTERNAL_ERROR, "InternalError", "the local database failed; see its log");
    }
  }

  private static Document error(int code, String name, String message) {
    return new Document("ok", 0.0)
        .append("errmsg", message)
        .append("code", code)
        .append("codeName", name);
  }

  @Override
  public void dropDatabase(String database) {
    resolveDatabase(database);
    super.dropDatabase(database);
  }

  private static Document greeting() {
    return new Document("ismaster", true)
        .append("isWritablePrimary", true)
        .append("helloOk", true)
        .append("maxBsonObjectSize", StoredDocument.MAX_BYTES)
        .append("maxMessageSizeBytes", MAX_MESSAGE)
        .append("maxWriteBatchSize", MAX_BATCH)
        .append("localTime", Instant.now())
        .append("minWireVersion", 0)
        .append("maxWireVersion", WIRE_VERSION)
        .append("readOnly", false)
        .append("ok", 1.0);
  }

  private Document databases() {
    var names = new TreeSet<String>();
    catalogue
        .all()
        .keySet()
        .forEach(namespace -> names.add(namespace.substring(0, namespace.indexOf('.'))));
    List<Document> described =
        names.stream()
            .map(name -> new Document("name", name).append("sizeOnDisk", 0L).append("empty", false))
            .toList();
    return new Document("databases", described).append("totalSize", 0L).append("ok", 1.0);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new BsonDatabase(name, catalogue, commits, cursors);
  }
}
