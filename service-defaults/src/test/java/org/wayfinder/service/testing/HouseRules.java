package org.wayfinder.service.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The rules of the house that a compiler can't hold, each with its reason. */
public final class HouseRules {

  private final String root;
  private final JavaClasses classes;

  private HouseRules(String root) {
    this.root = root;
    this.classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(root);
    if (classes.isEmpty()) {
      throw new IllegalStateException("No classes in " + root);
    }
  }

  /** The rules for a service's root package, e.g. {@code org.wayfinder.catalog}. */
  public static HouseRules of(String rootPackage) {
    return new HouseRules(rootPackage);
  }

  /** Fails on the first broken rule. */
  public void check() {
    onlyMongoClassesTouchTheDriver();
    onlyKafkaClassesTouchTheClient();
    featuresDependInOneDirection();
    nothingIsInjectedIntoFields();
  }

  private void onlyMongoClassesTouchTheDriver() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.Mongo[A-Za-z]*(\\$.*)?")
        .and()
        .haveSimpleNameNotEndingWith("Configuration")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.mongodb..", "org.bson..")
        .because("a change of the database must touch only classes named for it")
        .check(classes);
  }

  private void onlyKafkaClassesTouchTheClient() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.Kafka[A-Za-z]*(\\$.*)?")
        .and()
        .haveSimpleNameNotEndingWith("Configuration")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "io.cloudevents..")
        .because("offsets, keys and headers are decided in classes named for them")
        .check(classes);
  }

  private void featuresDependInOneDirection() {
    slices()
        .matching(root + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("a feature must be readable without the one that uses it")
        .allowEmptyShould(true)
        .check(classes);
  }

  private void nothingIsInjectedIntoFields() {
    fields()
        .should()
        .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .andShould()
        .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
        .because("what a class needs stands in its constructor")
        .check(classes);
  }

  /**
   * Fails when a class of the given packages depends on a framework.
   *
   * @param packages ArchUnit package identifiers, e.g. {@code ..engine..}
   */
  public void frameworkFree(String... packages) {
    noClasses()
        .that()
        .resideInAnyPackage(packages)
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
}
