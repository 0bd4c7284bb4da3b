package io.thintag;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The directions of the house (design, section 3). */
@AnalyzeClasses(packages = "io.thintag", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static void packagesFormNoRings(JavaClasses classes) {
    slices().matching("io.thintag.(*)..").should().beFreeOfCycles().check(classes);
  }

  @ArchTest
  static final ArchRule theGroundKnowsNothingAboveIt =
      noClasses()
          .that()
          .resideInAnyPackage("io.thintag.area..", "io.thintag.campaign..", "io.thintag.post..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.thintag.attribute..",
              "io.thintag.collect..",
              "io.thintag.pipeline..",
              "io.thintag.store..",
              "io.thintag.tally..",
              "io.thintag.api..");

  @ArchTest
  static final ArchRule attributionIsPure =
      noClasses()
          .that()
          .resideInAPackage("io.thintag.attribute..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.micronaut..",
              "jakarta..",
              "java.sql..",
              "java.net.http..",
              "java.time..",
              "io.thintag.campaign..",
              "io.thintag.collect..",
              "io.thintag.store..");

  @ArchTest
  static final ArchRule collectionKnowsNothingOfCounting =
      noClasses()
          .that()
          .resideInAPackage("io.thintag.collect..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.thintag.tally..",
              "io.thintag.store..",
              "io.thintag.pipeline..",
              "io.thintag.attribute..",
              "io.thintag.area..");

  @ArchTest static final ArchRule nobodyKnowsTheApi = onlyAbove("io.thintag.api..");

  @ArchTest
  static final ArchRule nobodyKnowsTheSchedule =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.thintag.schedule..", "io.thintag.api..", "io.thintag.demo..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.thintag.schedule..");

  @ArchTest static final ArchRule nobodyKnowsTheDemo = onlyAbove("io.thintag.demo..");

  @ArchTest
  static final ArchRule onlyTheEntryPointKnowsTheCommands =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.thintag", "io.thintag.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.thintag.cli..");

  @ArchTest
  static final ArchRule onlyTheClockKnowsTheTime =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.OffsetDateTime.class, "now")
          .orShould()
          .callMethod(java.time.ZonedDateTime.class, "now");

  private static ArchRule onlyAbove(String name) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(name)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(name);
  }
}
