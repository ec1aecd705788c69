package dev.httpanatomy;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The modules keep to what their `package-info.java` declares, and to what it can't declare.
class ArchitectureTest {

  private static final String BASE = Application.class.getPackageName();

  private static final String[] PURE_PACKAGES = {
    BASE + ".wire..",
    BASE + ".wording..",
    BASE + ".coding..",
    BASE + ".dissection..",
    BASE + ".finding..",
    BASE + ".reference..",
    // Not what is below it, which asks the system.
    BASE + ".host",
    BASE + ".inspection..",
    BASE + ".rendering..",
  };

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(BASE);

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    ApplicationModules.of(Application.class).verify();
  }

  @TestFactory
  Iterable<DynamicTest> everyModuleSaysWhatItIs() {
    return modulePackages().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> assertDeclaresModule(name)))
        .toList();
  }

  @Test
  void pureModulesKnowNoFramework() {
    pureClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.springframework..")
                // A package's own declaration, @ApplicationModule or @NamedInterface.
                .and(not(resideInAPackage("org.springframework.modulith"))))
        .orShould()
        .dependOnClassesThat(resideInAnyPackage("org.eclipse.jetty..", "jakarta.servlet.."))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void pureModulesKnowNoSocket() {
    pureClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.net..", "java.nio.channels.."))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void pureModulesKnowNoClock() {
    pureClasses()
        .should()
        .dependOnClassesThat(assignableTo(Clock.class))
        .orShould()
        .accessTargetWhere(readsTheTime())
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void logsGoThroughSlf4j() {
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
  }

  @Test
  void namesSayWhatAClassIs() {
    noClasses()
        .should()
        .haveSimpleNameContaining("Util")
        .orShould()
        .haveSimpleNameContaining("Helper")
        .orShould()
        .haveSimpleNameContaining("Manager")
        .orShould()
        .haveSimpleNameContaining("Common")
        .check(CLASSES);
  }

  private static GivenClassesConjunction pureClasses() {
    return noClasses().that().resideInAnyPackage(PURE_PACKAGES);
  }

  private static DescribedPredicate<JavaAccess<?>> readsTheTime() {
    return DescribedPredicate.describe(
        "reads the time",
        access -> {
          AccessTarget target = access.getTarget();
          JavaClass owner = target.getOwner();
          return switch (target.getName()) {
            case "currentTimeMillis", "nanoTime" -> owner.isEquivalentTo(System.class);
            case "now" -> owner.getPackageName().startsWith("java.time");
            default -> false;
          };
        });
  }

  /// The packages directly under ours, also those that hold only nested packages.
  private static Set<String> modulePackages() {
    Set<String> names = new TreeSet<>();
    for (JavaClass each : CLASSES) {
      if (each.getPackageName().startsWith(BASE + ".")) {
        String below = each.getPackageName().substring(BASE.length() + 1);
        names.add(BASE + "." + below.split("\\.", 2)[0]);
      }
    }
    return names;
  }

  private static void assertDeclaresModule(String packageName) {
    assertThat(CLASSES.getPackage(packageName).tryGetPackageInfo())
        .as("package-info.java of %s with an annotation", packageName)
        .hasValueSatisfying(info -> {
          assertThat(info.isAnnotatedWith(NullMarked.class)).as("@NullMarked").isTrue();
          assertThat(info.isAnnotatedWith(ApplicationModule.class))
              .as("@ApplicationModule")
              .isTrue();
        });
  }
}
