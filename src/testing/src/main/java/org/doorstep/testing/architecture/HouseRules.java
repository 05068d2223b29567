package org.doorstep.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.NullMarked;

/// What holds in every module. A module's `ArchitectureTest` takes all of these with
/// `ArchTests.in(HouseRules.class)`.
public final class HouseRules {

    /// What jOOQ generated is not ours to judge.
    private static final String[] GENERATED = {"org.doorstep.store.db..", "org.doorstep.hub.db.."};

    @ArchTest public static final ArchRule domainKnowsNobody = onlySees("domain");

    @ArchTest public static final ArchRule protocolSeesDomain = onlySees("protocol", "domain");

    @ArchTest public static final ArchRule linkageSeesDomain = onlySees("linkage", "domain");

    @ArchTest public static final ArchRule boroughSeesDomain = onlySees("borough", "domain");

    @ArchTest
    public static final ArchRule storeSeesProtocolAndDomain =
            onlySees("store", "protocol", "domain");

    @ArchTest
    public static final ArchRule syncSeesProtocolAndDomain = onlySees("sync", "protocol", "domain");

    @ArchTest
    public static final ArchRule hubSeesProtocolLinkageAndDomain =
            onlySees("hub", "protocol", "linkage", "domain");

    @ArchTest
    public static final ArchRule appSeesSyncStoreLinkageAndDomain =
            onlySees("app", "sync", "store", "linkage", "domain");

    @ArchTest
    public static final ArchRule noTwoPackagesImportEachOtherInACircle =
            slices().matching("org.doorstep.(**)")
                    .should()
                    .beFreeOfCycles()
                    .ignoreDependency(resideInAnyPackage(GENERATED), alwaysTrue())
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule onlyStoreAndHubKnowTheDatabase =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "org.doorstep.store..",
                            "org.doorstep.hub..",
                            "org.doorstep.codegen..",
                            // Measures and looks into both.
                            "org.doorstep.bench..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.jooq..", "java.sql..", "org.flywaydb..")
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule noOldOrHeavyToolkits =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "javafx.fxml..", "javafx.scene.web..", "javax.swing..", "java.awt..")
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule noStaticState =
            fields().that()
                    .areDeclaredInClassesThat(not(resideInAnyPackage(GENERATED)))
                    .and()
                    .areStatic()
                    .and()
                    .areNotPrivate()
                    .should()
                    .beFinal()
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule noHiddenStaticState =
            fields().that()
                    .areDeclaredInClassesThat(not(resideInAnyPackage(GENERATED)))
                    .and()
                    .areStatic()
                    .should()
                    .haveModifier(JavaModifier.FINAL)
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule onlyCommandLinesPrint =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.doorstep.bench..", "org.doorstep.demo..")
                    .and()
                    .haveSimpleNameNotEndingWith("Main")
                    .should(ACCESS_STANDARD_STREAMS)
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule errorsHaveAType =
            noClasses().should(THROW_GENERIC_EXCEPTIONS).allowEmptyShould(true);

    @ArchTest
    public static final ArchRule oneLogger =
            noClasses().should(USE_JAVA_UTIL_LOGGING).allowEmptyShould(true);

    @ArchTest
    public static final ArchRule clocksAreInjected =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.doorstep.bench..", "org.doorstep.demo..")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule namesSayWhatAThingIs =
            noClasses()
                    .that(not(resideInAnyPackage(GENERATED)))
                    .should()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Service")
                    .orShould()
                    .haveSimpleNameEndingWith("Controller")
                    .orShould()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveSimpleNameEndingWith("Base")
                    .orShould()
                    .haveSimpleNameStartingWith("Abstract")
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule everyPackageSaysWhatMayBeNull =
            classes()
                    .that(not(resideInAnyPackage(GENERATED)))
                    .and()
                    .areTopLevelClasses()
                    .should(beInANullMarkedPackage())
                    .allowEmptyShould(true);

    private HouseRules() {}

    private static ArchRule onlySees(String module, String... others) {
        var allowed = new String[others.length + 1];
        allowed[0] = "org.doorstep." + module + "..";
        for (int i = 0; i < others.length; i++) {
            allowed[i + 1] = "org.doorstep." + others[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage(allowed[0])
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.doorstep..").and(not(resideInAnyPackage(allowed))))
                .as(module + " sees only " + String.join(", ", allowed))
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getSimpleName().equals("package-info")
                        && !type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type,
                                    type.getPackageName() + " has no @NullMarked package-info"));
                }
            }
        };
    }
}
