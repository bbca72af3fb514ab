package org.wayfinder.profile.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayfinder.profile.testing.Answer;
import org.wayfinder.profile.testing.District.Person;
import org.wayfinder.profile.testing.District.SchoolFixture;
import org.wayfinder.profile.testing.RunningService;

/** An admin moves students from one caseload to another, and back. */
class MoveHttpIntegrationTests extends RunningService {

  @Autowired private MongoDatabase database;

  private SchoolFixture school;
  private Person carl;
  private Person dora;
  private List<Person> students;

  @BeforeEach
  void twoCounsellors() {
    school = district().school();
    carl = school.counsellor();
    dora = school.counsellor();
    students = List.of(school.student(carl.id()), school.student(carl.id()), school.student());
  }

  private String moves() {
    return "/api/schools/" + school.id() + "/moves";
  }

  private static String body(@Nullable Person from, @Nullable Person to, List<Person> students) {
    return "{\"from\":%s,\"to\":%s,\"studentIds\":[%s]}"
        .formatted(
            from == null ? "null" : '"' + from.id() + '"',
            to == null ? "null" : '"' + to.id() + '"',
            students.stream()
                .map(student -> '"' + student.id() + '"')
                .collect(Collectors.joining(",")));
  }

  private Answer move(@Nullable Person from, @Nullable Person to) {
    return school.admin().post(moves(), body(from, to, students));
  }

  private static Set<String> caseload(Person counsellor) {
    var ids = new TreeSet<String>();
    var list = counsellor.api().get("/api/caseloads/" + counsellor.id() + "/students");
    list.isStatus(200).json().at("/items").forEach(item -> ids.add(item.path("id").asString()));
    return ids;
  }

  private Set<String> all() {
    return students.stream().map(Person::id).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void whoIsMovedIsInTheOtherCaseloadAtOnceAndPutBackByUndo() {
    var moved = move(carl, dora).isStatus(201);
    assertThat(moved.json().at("/changed").asInt()).isEqualTo(3);
    assertThat(caseload(dora)).isEqualTo(all());
    assertThat(caseload(carl)).isEmpty();
    carl.api().get("/api/students/" + students.getFirst().id()).isProblem(404, "not-found");

    var undone = school.admin().post(moves() + "/" + moved.text("/id") + "/undo", "{}");
    assertThat(undone.isStatus(200).json().at("/changed").asInt()).isEqualTo(3);
    assertThat(caseload(carl)).hasSize(2);
    assertThat(caseload(dora)).isEmpty();
    school.admin().post(moves() + "/" + moved.text("/id") + "/undo", "{}").isStatus(200);
    assertThat(caseload(carl)).hasSize(2);
  }

  @Test
  void whatSomebodyElseChangedSinceIsLeftAlone() {
    var moved = move(carl, dora).isStatus(201).text("/id");
    var ann = students.getFirst();
    school.admin().delete("/api/caseloads/" + dora.id() + "/students/" + ann.id()).isStatus(204);
    var undone = school.admin().post(moves() + "/" + moved + "/undo", "{}").isStatus(200);
    assertThat(undone.text("/leftAlone/0")).isEqualTo(ann.id());
    assertThat(undone.json().at("/changed").asInt()).isEqualTo(2);
    assertThat(caseload(carl)).doesNotContain(ann.id());
  }

  @Test
  void afterTenMinutesItIsTooLate() {
    var moved = move(carl, dora).isStatus(201).text("/id");
    database
        .getCollection("moves")
        .updateOne(
            new Document("_id", moved),
            new Document("$set", new Document("at", Date.from(Instant.now().minusSeconds(601)))));
    school.admin().post(moves() + "/" + moved + "/undo", "{}").isProblem(409, "too-late-to-undo");
    assertThat(caseload(dora)).isEqualTo(all());
  }

  @Test
  void oneWhoDoesNotBelongStopsAllOfIt() {
    var stranger = district().school().student();
    var mixed = List.of(students.getFirst(), stranger);
    school.admin().post(moves(), body(carl, dora, mixed)).isProblem(422, "validation-failed");
    assertThat(caseload(dora)).isEmpty();
    assertThat(caseload(carl)).hasSize(2);
    var elsewhere = district().school().counsellor();
    move(carl, elsewhere).isProblem(422, "validation-failed");
    move(null, null).isProblem(422, "validation-failed");
    school.admin().post(moves(), body(carl, dora, List.of())).isProblem(422, "validation-failed");
  }

  @Test
  void theSameRequestFinishesWhatWasInterrupted() {
    var keyed = school.admin().with("Idempotency-Key", "move-" + school.id());
    var request = body(carl, dora, students);
    var first = keyed.post(moves(), request).isStatus(201).text("/id");
    // As if the process had died after the first of them.
    database
        .getCollection("people")
        .updateOne(
            new Document("_id", students.get(1).id()),
            new Document("$set", new Document("counsellorIds", List.of(carl.id()))));
    assertThat(keyed.post(moves(), request).isStatus(201).text("/id")).isEqualTo(first);
    assertThat(caseload(dora)).isEqualTo(all());
  }

  @Test
  void onlyTheSchoolsAdminMoves() {
    carl.api().post(moves(), body(carl, dora, students)).isProblem(403, "forbidden");
    district()
        .school()
        .admin()
        .post(moves(), body(carl, dora, students))
        .isProblem(404, "not-found");
    school.admin().post(moves() + "/mov_unknown/undo", "{}").isProblem(404, "not-found");
  }
}
