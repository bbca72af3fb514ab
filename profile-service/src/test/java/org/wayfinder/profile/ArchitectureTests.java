package org.wayfinder.profile;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wayfinder.service.testing.HouseRules;
import org.wayfinder.service.testing.SettingsTable;
import tools.jackson.databind.json.JsonMapper;

class ArchitectureTests {

  @Test
  void keepsTheRulesOfTheHouse() {
    HouseRules.of("org.wayfinder.profile").check();
  }

  @Test
  void theDomainKnowsNoFramework() {
    var classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.wayfinder.profile");
    noClasses()
        .that()
        .haveNameMatching(
            ".*\\.(person\\.(Actor|Role|Person\\w+|BindingClaim\\w*|\\w+Relations|Logins)"
                + "|access\\.(AccessRules|Decision|Relation|\\w+Permission)"
                + "|school\\.School|consent\\.(Purpose|ConsentChange.*|ConsentRules|StudentConsents)|staff\\.Staff|student\\.Student"
                + "|interest\\.(Riasec|WorkValue|JobZones|CatalogChoices|ConsistencyPair"
                + "|InterestProfile|ProfileVersion|ProfileCheck|ProfileRequest.*)"
                + "|assignment\\.(Assignment|AssignmentState)"
                + "|assessment\\.(Assessment|AssessmentProgress|AssessmentForm|AssessmentScores)"
                + "|catalog\\.Catalog(Item|View).*|outbox\\.StudentState"
                + "|republication\\.Republication(\\$.*)?|background\\.Lease|erasure\\.Erasure(\\$.*)?"
                + "|roster\\.(file\\.(Grades|RosterRole|RosterRow|RosterProblem|ZipBounds)"
                + "|staging\\.(StagedPerson|StagedSchool|RoleAt|PersonReader)"
                + "|change\\.(RosterPerson|Difference(\\$.*)?|Matching|Tally)"
                + "|job\\.RosterImport(\\$.*)?)"
                + "|accesslog\\.AccessEntry|setup\\.(SetupPlan|Installation)|keys\\.OneTimeCode|guardian\\.Invitation|move\\.Move(\\$.*)?|shortlist\\.Shortlist(\\$.*)?)")
        .and()
        .haveSimpleNameNotEndingWith("Configuration")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "com.mongodb..",
            "org.bson..",
            "org.apache.kafka..",
            "tools.jackson..",
            "com.fasterxml..",
            "jakarta..")
        .because("the rules of the domain are tested in milliseconds and outlive every framework")
        .check(classes);
  }

  @Test
  void everySettingStandsInTheReadme() throws IOException {
    assertThat(SettingsTable.undocumented("wayfinder.")).isEmpty();
    var metadata = Path.of("target/classes/META-INF/spring-configuration-metadata.json");
    var readme = Files.readString(Path.of("README.md"));
    assertThat(JsonMapper.shared().readTree(metadata).at("/properties").valueStream())
        .isNotEmpty()
        .allSatisfy(property ->
            assertThat(readme).contains("| `" + property.at("/name").asString() + "` |"));
  }

  @Test
  void theReadmeTellsOfNoSettingThatIsGone() throws IOException {
    var metadata =
        Files.readString(Path.of("target/classes/META-INF/spring-configuration-metadata.json"));
    var readme = Files.readString(Path.of("README.md"));
    assertThat(
            Pattern.compile("\\| `(wayfinder\\.[^`]+)` \\|")
                .matcher(readme)
                .results()
                .map(found -> found.group(1))
                // Of service-defaults:
                .filter(key -> !key.matches("wayfinder\\.(http|mongodb)\\..*")))
        .isNotEmpty()
        .allSatisfy(key -> assertThat(metadata).contains("\"" + key + "\""));
  }
}
