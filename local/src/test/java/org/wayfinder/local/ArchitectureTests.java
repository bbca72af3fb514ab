package org.wayfinder.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.wayfinder.local");

  @Test
  void onlyTheBrokerTouchesKafka() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..broker..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("kafka..", "org.apache.kafka..")
        .because("the broker runs in a JVM of its own; nothing else needs its libraries")
        .check(CLASSES);
  }

  @Test
  void onlyTheDatabaseTouchesItsServer() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..database..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("de.bwaldvogel..", "org.h2..", "io.netty..")
        .because("it will be replaced by a durable one, in one place")
        .check(CLASSES);
  }

  @Test
  void theSupervisorKnowsNothingOfWayfinder() {
    noClasses()
        .that()
        .resideInAPackage("..supervisor..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..stack..", "..command..", "..demo..", "..client..", "..signin..", "..broker..")
        .because("what runs is the plan's business; the supervisor runs it")
        .check(CLASSES);
  }

  @Test
  void theClientStandsAlone() {
    noClasses()
        .that()
        .resideInAPackage("..client..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..stack..", "..command..", "..demo..", "..signin..")
        .because("system tests use it against any installation")
        .check(CLASSES);
  }
}
