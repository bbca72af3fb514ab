package org.wayfinder.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CatalogueCheckTests {

  private static final Catalogue GOOD = Shipped.catalogue();

  @Test
  void namesEveryDanglingReferenceAtOnce() {
    var withoutNurses =
        GOOD.careers().stream().filter(career -> !career.soc().equals("29-1141.00")).toList();
    assertThatThrownBy(() -> with(GOOD.clusters(), withoutNurses))
        .isInstanceOf(InvalidCatalogueException.class)
        .hasMessageContaining("names an unknown career: 29-1141.00")
        .hasMessageContaining("cluster therapeutic-services");
  }

  @Test
  void refusesTwoClustersOfTheSameId() {
    var twice = new ArrayList<>(GOOD.clusters());
    twice.add(GOOD.clusters().getFirst());
    assertThatThrownBy(() -> with(twice, GOOD.careers()))
        .hasMessageContaining("two of the same cluster: " + GOOD.clusters().getFirst().id());
  }

  @Test
  void refusesAClusterWithoutACareer() {
    var onlyOne = List.of(GOOD.careers().getFirst());
    assertThatThrownBy(() -> with(GOOD.clusters(), onlyOne)).hasMessageContaining("has no career");
  }

  @Test
  void refusesACrosswalkThatPlacesACareerNowhereWithoutAReason() {
    var some = GOOD.crosswalks().getFirst();
    var entries = List.of(new Crosswalk.Entry("29-1141.00", List.of(), null));
    assertThatThrownBy(() -> with(crosswalk(some, entries)))
        .hasMessageContaining("gives no reason why 29-1141.00 has no place in it");
  }

  @Test
  void refusesACrosswalkWithUnknownGroupsAndCareers() {
    var some = GOOD.crosswalks().getFirst();
    var entries = List.of(new Crosswalk.Entry("99-9999.99", List.of("nonsense"), null));
    assertThatThrownBy(() -> with(crosswalk(some, entries)))
        .hasMessageContaining("names an unknown career: 99-9999.99")
        .hasMessageContaining("names an unknown group: nonsense");
  }

  private static Crosswalk crosswalk(Crosswalk some, List<Crosswalk.Entry> entries) {
    return new Crosswalk(
        some.id(),
        some.version(),
        some.name(),
        some.basis(),
        some.source(),
        some.groups(),
        entries,
        some.reviewed());
  }

  private static Catalogue with(Crosswalk crosswalk) {
    return with(GOOD.clusters(), GOOD.careers(), List.of(crosswalk));
  }

  private static Catalogue with(List<Cluster> clusters, List<Career> careers) {
    return with(clusters, careers, GOOD.crosswalks());
  }

  private static Catalogue with(
      List<Cluster> clusters, List<Career> careers, List<Crosswalk> crosswalks) {
    return new Catalogue(
            GOOD.frameworks(),
            clusters,
            careers,
            GOOD.activities(),
            GOOD.items(),
            GOOD.answers(),
            GOOD.nationalClusters(),
            crosswalks,
            GOOD.faq(),
            GOOD.sources(),
            GOOD.vocabulary(),
            GOOD.searchWords())
        .requirePublishable();
  }

  @Test
  void saysWhereInWhichThingSomethingIsWrong() {
    var nurse = career("29-1141.00");
    var others =
        GOOD.careers().stream().filter(career -> !career.soc().equals(nurse.soc())).toList();
    assertThatThrownBy(() -> with(GOOD.clusters(), others))
        .isInstanceOfSatisfying(
            InvalidCatalogueException.class,
            e ->
                assertThat(e.problems())
                    .anyMatch(problem ->
                        problem.kind() == EntityKind.CLUSTER
                            && problem.pointer().matches("/typicalCareers/\\d+")));
  }

  @Test
  void aSchoolsFrameworkHasAnIdOfItsOwnAndEveryFrameworkSomethingToChooseFrom() {
    var frameworks = new ArrayList<>(GOOD.frameworks());
    var text = LocalizedText.english("Text");
    frameworks.add(new Framework("trades", 9, text, text, "sch_1"));
    frameworks.add(new Framework("own-trades", 9, text, text, "no school"));
    assertThatThrownBy(() -> withFrameworks(frameworks))
        .hasMessageContaining("framework trades belongs to a school")
        .hasMessageContaining("framework own-trades names no school by its id")
        .hasMessageContaining("framework own-trades has fewer than two clusters");
  }

  @Test
  void aCatalogueWithoutFrameworksItemsOrAnswersIsOfNoUse() {
    var empty =
        new Catalogue(
            List.of(),
            List.of(),
            List.of(),
            GOOD.activities(),
            List.of(),
            List.of(),
            GOOD.nationalClusters(),
            List.of(),
            List.of(),
            GOOD.sources(),
            GOOD.vocabulary(),
            List.of());
    assertThat(empty.problems())
        .extracting(CatalogueProblem::path, CatalogueProblem::toString)
        .containsExactly(
            tuple(
                "/frameworks",
                "There are no frameworks, so nobody can be ranked. Add one at least."),
            tuple(
                "/items",
                "There are no items, so nobody can take the assessment. Add one at least."),
            tuple(
                "/answers", "There are no answers, so no item can be answered. Add one at least."));
  }

  @Test
  void everyKindOfThingHasIdsOfItsOwnFormAndEachOnce() {
    var text = LocalizedText.english("Text");
    var answers = new ArrayList<>(GOOD.answers());
    answers.add(answers.getFirst());
    answers.add(new Item.Answer(12, text));
    var national = new ArrayList<>(GOOD.nationalClusters());
    national.add(national.getFirst());
    national.add(new NationalCluster("Not An Id", text, text, text));
    var sources = new ArrayList<>(GOOD.sources());
    sources.add(new Source("May 2024", "Pay", "1", "2024", "CC0", "https://example.org", "Pay"));
    var wrong = withLists(answers, national, sources);
    assertThat(wrong.problems())
        .extracting(CatalogueProblem::path)
        .containsExactlyInAnyOrder(
            "/answers/1",
            "/answers/12/value",
            "/national-clusters/" + national.getFirst().id(),
            "/national-clusters/Not An Id/id",
            "/sources/May 2024/id");
    assertThat(wrong.problems())
        .extracting(CatalogueProblem::detail)
        .anyMatch(detail -> detail.endsWith("It must be: A whole number from 1 to 9."));
  }

  @Test
  void whatAnAnswerLacksIsSaidLikeWhatAnythingElseLacks() {
    var unlabelled = JsonMapper.shared().readValue("{\"value\": 1}", Item.Answer.class);
    var catalogue = withLists(List.of(unlabelled), GOOD.nationalClusters(), GOOD.sources());
    assertThat(catalogue.problems())
        .extracting(CatalogueProblem::path, CatalogueProblem::detail)
        .containsExactly(tuple("/answers/1/label", "lacks this field"));
  }

  private static Catalogue withLists(
      List<Item.Answer> answers, List<NationalCluster> national, List<Source> sources) {
    return new Catalogue(
        GOOD.frameworks(),
        GOOD.clusters(),
        GOOD.careers(),
        GOOD.activities(),
        GOOD.items(),
        answers,
        national,
        GOOD.crosswalks(),
        GOOD.faq(),
        sources,
        GOOD.vocabulary(),
        GOOD.searchWords());
  }

  private static Career career(String soc) {
    return GOOD.careers().stream().filter(c -> c.soc().equals(soc)).findFirst().orElseThrow();
  }

  private static Catalogue withFrameworks(List<Framework> frameworks) {
    return new Catalogue(
            frameworks,
            GOOD.clusters(),
            GOOD.careers(),
            GOOD.activities(),
            GOOD.items(),
            GOOD.answers(),
            GOOD.nationalClusters(),
            GOOD.crosswalks(),
            GOOD.faq(),
            GOOD.sources(),
            GOOD.vocabulary(),
            GOOD.searchWords())
        .requirePublishable();
  }
}
