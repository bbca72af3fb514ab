package org.wayfinder.recommendation;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.wayfinder.service.testing.HouseRules;

class ArchitectureTests {

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.wayfinder.recommendation");

  @Test
  void theEngineIsPure() {
    check(
        classes()
            .that()
            .resideInAPackage("..recommendation.engine..")
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                    "java.lang..",
                    "java.util..",
                    "org.jspecify..",
                    "org.wayfinder.recommendation.engine.."))
            .because("anyone must be able to make a recommendation again, bit for bit"));
  }

  @Test
  void keepsTheRulesOfTheHouse() {
    HouseRules.of("org.wayfinder.recommendation").check();
  }

  @Test
  void resilienceIsComposedInOnePlace() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("..service.remote..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.github.resilience4j.."))
            .because("how a call is guarded must be visible on one screen"));
  }

  @Test
  void webShapesStayAtTheEdge() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage("..ranking..", "..student..", "..updates..", "..edition..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    "org.springframework.web..", "org.wayfinder.service", "..service.request.."))
            .because("the use case must not know who asks"));
  }

  private static void check(ArchRule rule) {
    rule.check(CODE);
  }
}
