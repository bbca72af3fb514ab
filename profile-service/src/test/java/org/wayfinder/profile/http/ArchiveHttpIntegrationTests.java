package org.wayfinder.profile.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayfinder.profile.testing.Answer;
import org.wayfinder.profile.testing.District.Person;
import org.wayfinder.profile.testing.District.SchoolFixture;
import org.wayfinder.profile.testing.RunningService;

/** All that is held of a student is told in one piece, and the piece brings somebody back. */
class ArchiveHttpIntegrationTests extends RunningService {

  private static final String IMPORT = "/api/roster-imports/archives";

  @Autowired private MongoDatabase database;

  private SchoolFixture school;
  private Person carl;
  private Person ann;

  @BeforeEach
  void aStudentWithAPast() {
    school = district().school();
    carl = school.counsellor();
    ann = school.student(carl.id());
    ann.saveFirst("{\"riasec\":{\"social\":31.25},\"activities\":{\"data-and-records\":2.5}}")
        .isStatus(201);
    ann.save("\"1\"", "{\"riasec\":{\"social\":12},\"notForMe\":{\"clusters\":[\"medicine\"]}}")
        .isStatus(200);
    ann.api().put(of("/shortlist/clusters/medicine")).isStatus(204);
    ann.api()
        .put(of("/consents/profiling"), "{\"given\":true,\"wording\":\"profiling-1\"}")
        .isStatus(200);
    carl.api().get(of("")).isStatus(200);
  }

  private String of(String rest) {
    return "/api/students/" + ann.id() + rest;
  }

  private Answer held() {
    return ann.api().get(of("/held-record"));
  }

  private static byte[] zip(String name, byte[] content) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] archive(String record) {
    return zip("archive.json", ("{\"record\":" + record + "}").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyPartIsThere() {
    var record = held().isStatus(200);
    assertThat(record.text("/student/login")).isEqualTo(ann.email());
    assertThat(record.json().at("/profileVersions")).hasSize(2);
    assertThat(record.text("/shortlist/clusters/0")).isEqualTo("medicine");
    assertThat(record.text("/consents/0/wording")).isEqualTo("profiling-1");
    assertThat(record.text("/accesses/0/readerId")).isEqualTo(carl.id());
    for (var part : Arrays.asList("assessments", "assignments", "guardians")) {
      assertThat(record.json().path(part).isArray()).as(part).isTrue();
    }
  }

  @Test
  void itIsForTheStudentAndTheSchoolAndIsLogged() {
    carl.api().get(of("/held-record")).isProblem(403, "forbidden");
    school.student(carl.id()).api().get(of("/held-record")).isProblem(404, "not-found");
    school.admin().get(of("/held-record")).isStatus(200);
    assertThat(ann.api().get(of("/accesses")).text("/items/0/what")).isEqualTo("archive");
  }

  @Test
  void anotherSchoolBringsThePersonBackWithEveryVersion() {
    var record = held().body().replace(ann.email(), "moved." + ann.email());
    var other = district().school();
    var restored = other.admin().postZip(IMPORT, archive(record)).isStatus(201);
    var id = restored.text("/studentId");
    assertThat(id).isNotEqualTo(ann.id());
    var moved = district().anonymous().as("moved." + ann.email());
    assertThat(moved.get("/api/me").text("/id")).isEqualTo(id);
    var versions = moved.get("/api/students/" + id + "/profile/versions").isStatus(200);
    var before = ann.api().get(of("/profile/versions"));
    assertThat(versions.json().at("/items")).isEqualTo(before.json().at("/items"));
    assertThat(moved.get("/api/students/" + id + "/shortlist").text("/clusters/0"))
        .isEqualTo("medicine");
    assertThat(moved.get("/api/students/" + id + "/consents").body())
        .as("whoever has the data now asks anew")
        .doesNotContain("\"given\":true");
    other.admin().postZip(IMPORT, archive(record)).isProblem(409, "conflict");
    assertThat(database.getCollection("shortlists").countDocuments()).isPositive();
  }

  @Test
  void whoIsErasedDoesNotComeBack() {
    var record = held().body();
    var tag = ann.api().get(of("")).etag();
    ann.api()
        .with("If-Match", tag)
        .post(of("/erasure"), "{\"reason\":\"student-asked\"}")
        .isStatus(202);
    var before = database.getCollection("profileVersions").countDocuments();
    school.admin().postZip(IMPORT, archive(record)).isProblem(409, "erased-person");
    assertThat(database.getCollection("profileVersions").countDocuments())
        .isLessThanOrEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "[]",
        "{\"form\":2}",
        "{\"form\":1,\"student\":{\"login\":\"\"},\"profileVersions\":[],\"shortlist\":{}}"
      })
  void whatIsNoRecordChangesNothing(String record) {
    var before = database.getCollection("people").countDocuments();
    var answer = school.admin().postZip(IMPORT, archive(record));
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(database.getCollection("people").countDocuments()).isEqualTo(before);
  }

  @Test
  void whatIsNoArchiveIsSaidSo() {
    var whole = archive(held().body());
    for (var zip :
        new byte[][] {
          "no zip".getBytes(StandardCharsets.UTF_8),
          Arrays.copyOf(whole, whole.length / 2),
          zip("other.json", new byte[] {1}),
          zip("archive.json", new byte[40 << 20]),
          archive("{\"form\":1,\"student\":{\"login\":\"x@example.org\"}"),
        }) {
      school.admin().postZip(IMPORT, zip).isProblem(422, "unreadable-archive");
    }
  }

  @Test
  void aProfileThatCannotBeIsRefused() {
    var record = held().body().replace("31.25", "4711");
    school
        .admin()
        .postZip(IMPORT, archive(record.replace(ann.email(), "odd." + ann.email())))
        .isProblem(422, "unreadable-archive");
    carl.api().postZip(IMPORT, archive(record)).isProblem(403, "forbidden");
  }
}
