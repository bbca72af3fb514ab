package org.wayfinder.catalog.onet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.wayfinder.catalog.content.ActivityRule;
import org.wayfinder.catalog.content.Career;
import org.wayfinder.catalog.content.CareerText;
import org.wayfinder.catalog.content.Catalogue;
import org.wayfinder.catalog.content.CatalogueFiles;
import org.wayfinder.catalog.content.CatalogueFolder;
import org.wayfinder.catalog.content.OwnFramework;
import org.wayfinder.catalog.content.Shipped;
import org.wayfinder.catalog.onet.Release.Unmatched;
import org.wayfinder.catalog.onet.ReleasePlan.Known;
import org.wayfinder.catalog.onet.ReleasePlan.NewOnes;
import org.wayfinder.catalog.onet.ReleasePlan.NotTaken;
import org.wayfinder.catalog.onet.ReleaseZip.Layout;

/** What a release means for the shipped careers. */
class ReleasePlanTests {

  private static final String NURSE = "29-1141.00";
  private static final String WELDER = "51-4121.00";
  private static final String SCHOOL_NURSE = "29-1141.77";
  private static final ActivityRule RULE =
      new CatalogueFiles(new PathMatchingResourcePatternResolver(), CatalogueFolder.BUILT_IN)
          .rule();

  private static Career shipped(String soc) {
    return Shipped.catalogue().careers().stream()
        .filter(career -> career.soc().equals(soc))
        .findFirst()
        .orElseThrow();
  }

  private static ReleasePlan plan(ReleaseZip zip, @Nullable String into) {
    return plan(zip, Shipped.catalogue(), into);
  }

  private static ReleasePlan plan(ReleaseZip zip, Catalogue catalogue, @Nullable String into) {
    return ReleasePlan.of(
        ReleaseReader.read(zip.bytes(), null),
        Known.of(catalogue.careers(), catalogue.clusters()),
        RULE,
        "onet-new",
        new NewOnes(true, into));
  }

  private static ReleaseZip withNewOnes(Layout layout) {
    return ReleaseZip.of(layout)
        .asInTheCatalogue(shipped(NURSE))
        .occupation(SCHOOL_NURSE, "School Nurses", "Care for pupils. Call parents.")
        .interests(SCHOOL_NURSE, 2, 3, 1, 6, 2, 4)
        .jobZone(SCHOOL_NURSE, 4)
        .skill(SCHOOL_NURSE, "speaking", 4)
        .task(SCHOOL_NURSE, "Treat scraped knees.", "Core")
        .title(SCHOOL_NURSE, "Pupil Nurse")
        .related(SCHOOL_NURSE, WELDER, "Primary-Short", 1)
        .related(SCHOOL_NURSE, NURSE, "Primary-Short", 2)
        .occupation(WELDER, "Welders", "Join metal parts.")
        .interests(WELDER, 7, 2, 1, 1, 1, 3)
        .jobZone(WELDER, 3)
        .occupation("55-1011.00", "Officers", "Lead.");
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void figuresThatAreAsTheyWereChangeNothing(Layout layout) {
    var plan = plan(ReleaseZip.of(layout).asInTheCatalogue(shipped(NURSE)), null);
    assertThat(plan.unchanged()).isEqualTo(1);
    assertThat(plan.changed()).isEmpty();
    assertThat(plan.added()).isEmpty();
    assertThat(plan.dropped())
        .hasSize(Shipped.catalogue().careers().size() - 1)
        .doesNotContain(NURSE);
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void newFiguresTakeThePlaceOfOldOnesWithTheirSourceAndTextsStay(Layout layout) {
    var was = shipped("29-1171.00");
    var zip =
        ReleaseZip.of(layout)
            .occupation(was.soc(), "Other words", "Not taken over.")
            .interests(was.soc(), 1, 2, 3, 4, 5, 6)
            .jobZone(was.soc(), was.jobZone())
            .education(was.soc(), 6, 90);
    was.knowledge().forEach((area, value) -> zip.knowledge(was.soc(), area, value));
    var now = Objects.requireNonNull(plan(zip, null).changed().get(was.soc()));
    assertThat(now.riasec().social()).isEqualTo(4);
    assertThat(now.sources())
        .containsEntry("riasec", "onet-new")
        .containsEntry("educationMode", "onet-new")
        .containsEntry("educationTypical", was.sources().get("educationTypical"))
        .containsEntry("knowledge", was.sources().get("knowledge"))
        .containsEntry("jobZone", was.sources().get("jobZone"));
    assertThat(Objects.requireNonNull(now.educationFigures()).mode()).isEqualTo("Bachelor's");
    assertThat(now.activities())
        .isEqualTo(RULE.values(now.soc(), now.figures()))
        .isNotEqualTo(was.activities());
    assertThat(now.title()).isEqualTo(was.title());
    assertThat(now.description()).isEqualTo(was.description());
    assertThat(now.clusters()).isEqualTo(was.clusters());
    assertThat(now.skills()).isEqualTo(was.skills());
    assertThat(now.wage()).isEqualTo(was.wage());
  }

  @Test
  void whatIsMeasuredNowIsNoEstimateAnyMore() {
    var estimated =
        Shipped.catalogue().careers().stream()
            .filter(career ->
                career.imputed().stream().anyMatch(one -> one.figures().equals("workValues")))
            .findFirst()
            .orElseThrow();
    var zip =
        ReleaseZip.of(Layout.RELEASE_29)
            .occupation(estimated.soc(), "x", "y")
            .workValue(estimated.soc(), "Achievement", 6.99);
    var now = Objects.requireNonNull(plan(zip, null).changed().get(estimated.soc()));
    assertThat(now.imputed()).noneMatch(one -> one.figures().equals("workValues"));
    assertThat(now.workValues()).containsOnlyKeys("achievement");
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aNewOccupationComesInUnreviewedWhereItsNearestRelativeIs(Layout layout) {
    var plan = plan(withNewOnes(layout), null);
    assertThat(plan.added()).containsOnlyKeys(SCHOOL_NURSE);
    var career = Objects.requireNonNull(plan.added().get(SCHOOL_NURSE));
    assertThat(career.reviewed()).isFalse();
    assertThat(career.title().en()).isEqualTo("School Nurses");
    assertThat(career.summary().en()).isEqualTo("Care for pupils.");
    assertThat(career.alternativeTitles()).containsExactly("Pupil Nurse");
    assertThat(career.tasks()).hasSize(1);
    assertThat(career.typicalDay().en()).isEqualTo("Nobody has written this part yet.");
    assertThat(career.related()).containsExactly(NURSE);
    assertThat(career.clusters())
        .extracting(CareerText.Membership::id)
        .containsExactlyElementsOf(
            shipped(NURSE).clusters().stream().map(CareerText.Membership::id).toList());
    assertThat(Objects.requireNonNull(career.clusters().getFirst().reason()).en())
        .contains("Registered nurse (29-1141.00)");
    assertThat(career.sources()).containsEntry("texts", "onet-new").doesNotContainKey("knowledge");
    assertThat(career.activities())
        .isEqualTo(RULE.values(career.soc(), career.figures()))
        .hasSize(15);
  }

  @Test
  void aNewOccupationComesIntoNoFrameworkThatASchoolMade() {
    var catalogue = OwnFramework.added();
    var relative =
        catalogue.careers().stream()
            .filter(career -> career.isIn(OwnFramework.CLUSTER))
            .findFirst()
            .orElseThrow();
    var zip = withNewOnes(Layout.RELEASE_29).related(WELDER, relative.soc(), "Primary-Short", 1);
    var added = Objects.requireNonNull(plan(zip, catalogue, null).added().get(WELDER));
    assertThat(added.clusters())
        .extracting(CareerText.Membership::id)
        .isNotEmpty()
        .doesNotContain(OwnFramework.CLUSTER);
    var asked = plan(zip, catalogue, OwnFramework.CLUSTER);
    assertThat(Objects.requireNonNull(asked.added().get(WELDER)).clusters())
        .as("a relative's places go before where the editor puts the rest")
        .isEqualTo(added.clusters());
  }

  @Test
  void activitiesOfTheSchoolsOwnKeepTheirValuesAndDroppedOnesStayAway() {
    var shipped = shipped(NURSE);
    var activities = new TreeMap<>(shipped.activities());
    activities.put("own-singing", 3.25);
    activities.remove("patient-contact");
    var nurse = Career.of(shipped.text(), shipped.figures().withActivities(activities));
    var zip =
        ReleaseZip.of(Layout.RELEASE_29)
            .occupation(NURSE, "x", "y")
            .workValue(NURSE, "Achievement", 6.99)
            .occupation(SCHOOL_NURSE, "School Nurses", "Care for pupils. Call parents.")
            .interests(SCHOOL_NURSE, 2, 3, 1, 6, 2, 4)
            .jobZone(SCHOOL_NURSE, 4)
            .related(SCHOOL_NURSE, NURSE, "Primary-Short", 1);
    var plan =
        ReleasePlan.of(
            ReleaseReader.read(zip.bytes(), null),
            new Known(List.of(nurse), Set.of("therapeutic-services")),
            RULE,
            "onet-new",
            new NewOnes(true, null));
    var now = Objects.requireNonNull(plan.changed().get(NURSE));
    assertThat(now.activities())
        .containsEntry("own-singing", 3.25)
        .containsOnlyKeys(activities.keySet())
        .isNotEqualTo(activities);
    var added = Objects.requireNonNull(plan.added().get(SCHOOL_NURSE));
    assertThat(added.activities()).doesNotContainKeys("own-singing", "patient-contact").hasSize(14);
  }

  @Test
  void whatCanBeNoCareerAsItIsStaysOutAndSaysWhy() {
    assertThat(plan(withNewOnes(Layout.RELEASE_30), null).notTaken())
        .containsExactly(
            new NotTaken(WELDER, "Welders", List.of("cluster")),
            new NotTaken("55-1011.00", "Officers", List.of("interests", "job zone", "cluster")));
  }

  @Test
  void anEditorMaySayWhereOthersGo() {
    var plan = plan(withNewOnes(Layout.RELEASE_29), "support-services");
    assertThat(plan.added()).containsOnlyKeys(SCHOOL_NURSE, WELDER);
    assertThat(Objects.requireNonNull(plan.added().get(WELDER)).clusters())
        .extracting(CareerText.Membership::id)
        .containsExactly("support-services");
    assertThat(plan.notTaken())
        .containsExactly(new NotTaken("55-1011.00", "Officers", List.of("interests", "job zone")));
  }

  @Test
  void elementsThatTheCatalogueDoesNotKnowAreNotTakenOver() {
    var zip =
        ReleaseZip.of(Layout.RELEASE_29)
            .asInTheCatalogue(shipped(NURSE))
            .knowledge(NURSE, "astrology", 5);
    var plan = plan(zip, null);
    assertThat(plan.changed()).isEmpty();
    assertThat(plan.unmatched())
        .containsExactly(new Unmatched("Knowledge.txt", "unknown element", "astrology", 1));
  }
}
