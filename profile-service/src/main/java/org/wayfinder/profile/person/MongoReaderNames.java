package org.wayfinder.profile.person;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.wayfinder.service.MongoIndexed;

/** What staff and guardians are called, for those who are told who did something. */
@Component
public final class MongoReaderNames {

  private final MongoIndexed people;

  public MongoReaderNames(MongoDatabase database) {
    this.people = MongoPeople.in(database);
  }

  /** The names by id; whoever is on no roster any more is not in it. */
  public Map<String, PersonName> of(Collection<String> ids) {
    var names = new HashMap<String, PersonName>();
    var adults =
        and(
            in(MongoPeople.ID, ids),
            in(MongoPeople.KIND, PersonKind.STAFF.wireName(), PersonKind.GUARDIAN.wireName()));
    for (Document found : people.get().find(adults)) {
      names.put(found.getString(MongoPeople.ID), MongoPeople.name(found));
    }
    return names;
  }
}
