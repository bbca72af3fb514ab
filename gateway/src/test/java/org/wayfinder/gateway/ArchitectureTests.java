package org.wayfinder.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.wayfinder.gateway");

  @Test
  void packagesDependInOneDirection() {
    slices()
        .matching("org.wayfinder.gateway.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a package that can't be understood alone is not one")
        .check(CLASSES);
  }

  @Test
  void resilienceIsComposedInOnePlace() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.wayfinder.gateway.relay.ServiceCalls")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.github.resilience4j..")
        .because("what happens when a service fails must be readable in one class")
        .check(CLASSES);
  }

  @Test
  void placesAreGivenInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.wayfinder.gateway.load")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.netflix.concurrency..")
        .because("what is refused under load must be readable in one package")
        .check(CLASSES);
  }

  @Test
  void onlyOnePlaceSpeaksHttpToServices() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.wayfinder.gateway.relay", "org.wayfinder.gateway.signin")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "org.apache.hc..")
        .because("time limits and breakers stand nowhere else")
        .check(CLASSES);
  }

  @Test
  void nothingIsWiredByField() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Autowired")
        .because("settings are validated records and dependencies are constructor parameters")
        .check(CLASSES);
  }
}
