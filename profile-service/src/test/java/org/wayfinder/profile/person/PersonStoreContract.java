package org.wayfinder.profile.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What finding and binding people promises on every database. */
public abstract class PersonStoreContract {

  private MongoPersonStore store;
  private MongoCollection<Document> people;

  /** An empty database. */
  protected abstract MongoDatabase database();

  @BeforeEach
  void makeStore() {
    var database = database();
    store = new MongoPersonStore(database);
    people = MongoPeople.in(database).get();
    people.insertOne(person("stu_1", "student", "ann", "student"));
    people.insertOne(person("stf_1", "staff", "carl", "counsellor"));
    people.insertOne(person("stf_2", "staff", "edith", "editor"));
  }

  @Test
  public void aPersonIsBoundAndThenFoundByIdentity() {
    assertThat(store.byIdentity("iss 1")).isEmpty();
    assertThat(store.bind("ann", "iss 1")).map(Actor::id).contains("stu_1");
    assertThat(store.byIdentity("iss 1"))
        .contains(
            new Actor("stu_1", PersonKind.STUDENT, "sch_1", "Given Name", Set.of(Role.STUDENT)));
  }

  @Test
  public void whoIsBoundStaysBound() {
    store.bind("ann", "iss 1");
    assertThat(store.bind("ann", "iss 2")).isEmpty();
    assertThat(store.byIdentity("iss 2")).isEmpty();
  }

  @Test
  public void anIdentityIsOnePersonOnly() {
    store.bind("ann", "iss 1");
    assertThat(store.bind("carl", "iss 1")).isEmpty();
    assertThat(store.bind("carl", "iss 2")).map(Actor::id).contains("stf_1");
  }

  @Test
  public void anUnknownLoginBindsNobody() {
    assertThat(store.bind("nobody", "iss 1")).isEmpty();
  }

  @Test
  public void ofManyIdentitiesAtOnceExactlyOneBecomesThePerson() throws Exception {
    var attempts =
        IntStream.range(0, 24)
            .mapToObj(i -> (Callable<Optional<Actor>>) () -> store.bind("ann", "iss " + i))
            .toList();
    assertThat(allAtOnce(attempts)).filteredOn(Optional::isPresent).hasSize(1);
    assertThat(IntStream.range(0, 24).mapToObj(i -> store.byIdentity("iss " + i)))
        .filteredOn(Optional::isPresent)
        .hasSize(1);
  }

  @Test
  public void relationsAreThoseOfStudentsAndCounsellorsOnly() {
    people.insertOne(
        person("stu_2", "student", "ben", "student")
            .append(MongoPeople.COUNSELLOR_IDS, List.of("stf_1")));
    assertThat(store.student("stu_2"))
        .contains(new StudentRelations("stu_2", "sch_1", Set.of("stf_1"), false));
    assertThat(store.student("stf_1")).isEmpty();
    assertThat(store.counsellor("stf_1")).contains(new CounsellorRelations("stf_1", "sch_1"));
    assertThat(store.counsellor("stf_2")).as("an editor has no caseload").isEmpty();
    assertThat(store.counsellor("stu_2")).isEmpty();
  }

  @Test
  public void counsellorsAreThoseOfTheSchool() {
    assertThat(store.counsellorsOf("sch_1", List.of("stf_1", "stf_2", "stu_1", "x")))
        .containsExactly("stf_1");
    assertThat(store.counsellorsOf("sch_2", List.of("stf_1"))).isEmpty();
  }

  private static List<Optional<Actor>> allAtOnce(List<Callable<Optional<Actor>>> attempts)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(attempts.size())) {
      var results = new ArrayList<Optional<Actor>>();
      for (var attempt : threads.invokeAll(attempts)) {
        results.add(attempt.get());
      }
      return results;
    }
  }

  private static Document person(String id, String kind, String loginKey, String role) {
    return new Document(MongoPeople.ID, id)
        .append(MongoPeople.KIND, kind)
        .append(MongoPeople.SCHOOL_ID, "sch_1")
        .append(MongoPeople.LOGIN, loginKey)
        .append(MongoPeople.LOGIN_KEY, loginKey)
        .append(MongoPeople.GIVEN_NAME, "Given")
        .append(MongoPeople.FAMILY_NAME, "Name")
        .append(MongoPeople.ROLES, List.of(role))
        .append(MongoPeople.VERSION, 1L);
  }
}
