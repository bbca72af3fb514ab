package org.wayfinder.profile.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.Collections;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayfinder.profile.testing.District.Person;
import org.wayfinder.profile.testing.District.SchoolFixture;
import org.wayfinder.profile.testing.RunningService;

/** Students save clusters and careers to come back to. */
class ShortlistHttpIntegrationTests extends RunningService {

  private static final String MEDICINE = "/clusters/medicine";

  @Autowired private MongoDatabase database;

  private Person carl;
  private Person ann;
  private SchoolFixture school;

  @BeforeEach
  void aStudent() {
    school = district().school();
    carl = school.counsellor();
    ann = school.student(carl.id());
  }

  private String shortlist() {
    return "/api/students/" + ann.id() + "/shortlist";
  }

  @Test
  void whatIsSavedIsThereOnceAndInItsOrder() {
    assertThat(ann.api().get(shortlist()).isStatus(200).json().at("/clusters").isEmpty()).isTrue();
    for (var entry : List.of("/clusters/therapeutic-services", MEDICINE, MEDICINE)) {
      ann.api().put(shortlist() + entry).isStatus(204);
    }
    ann.api().put(shortlist() + "/careers/29-1141.00").isStatus(204);
    var saved = ann.api().get(shortlist());
    assertThat(saved.text("/clusters/0")).isEqualTo("therapeutic-services");
    assertThat(saved.text("/clusters/1")).isEqualTo("medicine");
    assertThat(saved.json().at("/clusters")).hasSize(2);
    assertThat(saved.text("/careers/0")).isEqualTo("29-1141.00");
    ann.api().delete(shortlist() + "/clusters/therapeutic-services").isStatus(204);
    ann.api().delete(shortlist() + "/clusters/therapeutic-services").isStatus(204);
    assertThat(ann.api().get(shortlist()).json().at("/clusters")).hasSize(1);
  }

  @Test
  void onlyWhatTheCatalogueHasIsSaved() {
    ann.api().put(shortlist() + "/clusters/nowhere").isProblem(404, "not-found");
    ann.api().put(shortlist() + "/friends/bea").isProblem(404, "not-found");
    assertThat(ann.api().get(shortlist()).json().at("/clusters").isEmpty()).isTrue();
  }

  @Test
  void aFullListSaysSoAndKeepsWhatItHas() {
    database
        .getCollection("shortlists")
        .insertOne(
            new Document("_id", ann.id())
                .append("clusters", Collections.nCopies(200, "therapeutic-services")));
    ann.api().put(shortlist() + MEDICINE).isProblem(409, "conflict");
    ann.api().put(shortlist() + "/clusters/therapeutic-services").isStatus(204);
    ann.api().put(shortlist() + "/careers/29-1141.00").isStatus(204);
  }

  @Test
  void counsellorsLookAndOthersDont() {
    ann.api().put(shortlist() + MEDICINE).isStatus(204);
    assertThat(carl.api().get(shortlist()).text("/clusters/0")).isEqualTo("medicine");
    carl.api().put(shortlist() + MEDICINE).isProblem(403, "forbidden");
    carl.api().delete(shortlist() + MEDICINE).isProblem(403, "forbidden");
    school.student(carl.id()).api().get(shortlist()).isProblem(404, "not-found");
  }
}
