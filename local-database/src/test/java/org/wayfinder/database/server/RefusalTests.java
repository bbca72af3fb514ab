package org.wayfinder.database.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayfinder.database.LocalDatabase;

/** What the library would pass over in silence, or answer without a code, is refused here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalTests {

  private final LocalDatabase server = LocalDatabase.inMemory();
  private final MongoClient client = MongoClients.create(server.uri());
  private final MongoDatabase database = client.getDatabase("refusals");

  @BeforeAll
  void fill() {
    database.getCollection("things").insertOne(Document.parse("{_id: 'a', n: 1, list: [1, 2]}"));
  }

  @AfterAll
  void stop() {
    client.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{createIndexes: 'things', indexes: [{key: {at: 1}, name: 'i', expireAfterSeconds: 60}]}",
        "{createIndexes: 'things', indexes: [{key: {n: 1}, name: 'i',"
            + " partialFilterExpression: {n: {$gt: 5}}}]}",
        "{createIndexes: 'things', indexes: [{key: {n: 1}, name: 'i',"
            + " collation: {locale: 'de'}}]}",
        "{createIndexes: 'things', indexes: [{key: {n: 1}, name: 'i', hidden: true}]}",
        "{createIndexes: 'things', indexes: [{key: {n: 'text'}, name: 'i'}]}",
        "{createIndexes: 'things', indexes: [{key: {n: '2dsphere'}, name: 'i'}]}",
        "{createIndexes: 'things', indexes: [{key: {n: 'hashed'}, name: 'i'}]}",
        "{createIndexes: 'things', indexes: [{key: {'$**': 1}, name: 'i'}]}",
        "{createIndexes: 'things', indexes: [{key: {'list.0': 1}, name: 'i'}]}",
        "{create: 'new', validator: {n: {$gt: 5}}}",
        "{create: 'new', viewOn: 'things', pipeline: []}",
        "{create: 'new', capped: true, size: 1000}",
        "{create: 'new', collation: {locale: 'de'}}",
        "{create: 'new', timeseries: {timeField: 'at'}}",
        "{collMod: 'things', validator: {}}",
        "{renameCollection: 'refusals.things', to: 'refusals.others'}",
        "{find: 'things', collation: {locale: 'de'}}",
        "{find: 'things', hint: {n: 1}}",
        "{find: 'things', tailable: true}",
        "{find: 'things', min: {n: 1}}",
        "{find: 'things', projection: {twice: {$multiply: ['$n', 2]}}}",
        "{find: 'things', projection: {copy: '$n'}}",
        "{find: 'things', projection: {'list.$': 1}}",
        "{find: 'things', sort: {score: {$meta: 'textScore'}}}",
        "{find: 'things', readConcern: {level: 'snapshot'}}",
        "{count: 'things', collation: {locale: 'de'}}",
        "{distinct: 'things', key: 'n', collation: {locale: 'de'}}",
        "{aggregate: 'things', pipeline: [{$set: {x: 1}}], cursor: {}}",
        "{aggregate: 'things', pipeline: [{$unionWith: 'others'}], cursor: {}}",
        "{aggregate: 'things', pipeline: [{$changeStream: {}}], cursor: {}}",
        "{aggregate: 'things', pipeline: [], cursor: {}, collation: {locale: 'de'}}",
        "{aggregate: 'things', pipeline: [], cursor: {}, let: {x: 1}}",
        "{findAndModify: 'things', query: {}, update: [{$set: {n: 2}}]}",
        "{findAndModify: 'things', query: {}, update: {$set: {n: 2}}, arrayFilters: [{x: 1}]}",
        "{explain: {find: 'things'}}",
        "{insert: 'things', documents: [{_id: 'b'}], txnNumber: 1, lsid: {id: 1},"
            + " startTransaction: true, autocommit: false}",
        "{update: 'things', updates: [{q: {}, u: {$set: {n: 2}}, collation: {locale: 'de'}}]}",
        "{update: 'things', updates: [{q: {}, u: {$set: {n: 2}}, arrayFilters: [{x: 1}]}]}",
        "{delete: 'things', deletes: [{q: {}, limit: 1, hint: {n: 1}}]}",
        "{insert: 'things', documents: [{_id: 'b'}], encryptionInformation: {}}",
        "{whatever: 1}"
      })
  void whatIsNotServedIsRefusedWithACodeAndAWayOut(String command) {
    assertThatThrownBy(() -> database.runCommand(Document.parse(command)))
        .isInstanceOfSatisfying(
            MongoException.class,
            e -> {
              assertThat(e.getCode()).isIn(2, 20, 59, 72, 238);
              assertThat(e.getMessage()).contains("the local database").contains("use MongoDB");
            });
    assertThat(database.getCollection("things").find())
        .containsExactly(Document.parse("{_id: 'a', n: 1, list: [1, 2]}"));
    assertThat(database.listCollectionNames()).containsExactly("things");
  }

  @Test
  void anUpdateByAPipelineIsRefusedAsAWriteError() {
    var answer =
        database.runCommand(
            Document.parse("{update: 'things', updates: [{q: {}, u: [{$set: {n: 2}}]}]}"));

    assertThat(answer.getList("writeErrors", Document.class))
        .singleElement()
        .satisfies(error -> assertThat(error.getInteger("code")).isEqualTo(238));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{find: 'things', filter: {n: {$near: 1}}}",
        "{find: 'things', filter: {$where: 'true'}}",
        "{find: 'things', filter: {$text: {$search: 'x'}}}",
        "{find: 'things', filter: {$jsonSchema: {}}}",
        "{find: 'things', filter: 'n'}",
        "{find: 'things', limit: 'n'}",
        "{insert: 'things', documents: ['a']}",
        "{createIndexes: 'things', indexes: [{name: 'i'}]}",
        "{aggregate: 'things', pipeline: {}, cursor: {}}",
        "{aggregate: 'things', pipeline: [{$group: {_id: null, x: {$median: '$n'}}}], cursor: {}}",
        "{insert: 'system.indexes', documents: [{_id: 'b'}]}",
        "{update: 'things', updates: [{q: {}, u: {$set: {n: 2}}}], writeConcern: {w: 3}}"
      })
  void whatIsWrongIsRefusedWithACode(String command) {
    assertThatThrownBy(() -> database.runCommand(Document.parse(command)))
        .isInstanceOfSatisfying(MongoException.class, e -> assertThat(e.getCode()).isPositive());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{find: 'things', readConcern: {level: 'majority'}, maxTimeMS: 1000, comment: 'c',"
            + " allowPartialResults: false, tailable: false}",
        "{find: 'things', lsid: {id: 1}, $clusterTime: {}, $readPreference: {mode: 'primary'}}",
        "{insert: 'other', documents: [], writeConcern: {w: 'majority', j: true}}",
        "{create: 'plain', capped: false}",
        "{hello: 1}",
        "{isMaster: 1}",
        "{ping: 1}",
        "{buildInfo: 1}",
        "{dbStats: 1}",
        "{listCollections: 1, nameOnly: true}"
      })
  void whatDriversSendByThemselvesIsServed(String command) {
    var others = client.getDatabase("others");

    assertThat(others.runCommand(Document.parse(command)).getDouble("ok")).isOne();
    others.drop();
  }
}
