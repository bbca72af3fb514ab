package org.wayfinder.profile.roster.staging;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.roster.file.RosterRole;

/** The roles of OneRoster 1.2, which stand in a table of their own, until the users are read. */
@Component
public final class MongoStagedRoles {

  private static final String ID = "_id";
  private static final String HELD = "held";
  private static final String ROLE = "role";
  private static final String ORG = "org";

  private final MongoCollection<Document> users;

  public MongoStagedRoles(MongoDatabase database) {
    this.users = database.getCollection("rosterRoles");
  }

  /** One row of the table. */
  record UserRole(String userSourcedId, RosterRole role, String org) {}

  /** Keeps these, beside others that the same users have already. */
  void add(String importId, List<UserRole> roles) {
    if (roles.isEmpty()) {
      return;
    }
    var first =
        roles.stream()
            .map(role ->
                new Document(ID, importId + "/" + role.userSourcedId())
                    .append(HELD, List.of(held(role))))
            .toList();
    try {
      users.insertMany(first, new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      var further =
          MongoBulk.requireDuplicatesOnly(e).stream()
              .map(roles::get)
              .map(role ->
                  new UpdateOneModel<Document>(
                      eq(ID, importId + "/" + role.userSourcedId()),
                      Updates.addToSet(HELD, held(role))))
              .toList();
      users.bulkWrite(further, new BulkWriteOptions().ordered(true));
    }
  }

  /** The roles of these users, of those who have any. */
  Map<String, List<RoleAt>> of(String importId, Collection<String> userSourcedIds) {
    var prefix = importId + "/";
    var found = new HashMap<String, List<RoleAt>>();
    users
        .find(in(ID, userSourcedIds.stream().map(prefix::concat).toList()))
        .forEach(user -> {
          var roles = new ArrayList<RoleAt>();
          user.getList(HELD, Document.class)
              .forEach(held ->
                  roles.add(
                      new RoleAt(
                          RosterRole.valueOf(held.getString(ROLE)), List.of(held.getString(ORG)))));
          found.put(user.getString(ID).substring(prefix.length()), roles);
        });
    return found;
  }

  /** Forgets those of an import. */
  public void clear(String importId) {
    users.deleteMany(and(gte(ID, importId + "/"), lt(ID, importId + "0")));
  }

  private static Document held(UserRole role) {
    return new Document(ROLE, role.role().name()).append(ORG, role.org());
  }
}
