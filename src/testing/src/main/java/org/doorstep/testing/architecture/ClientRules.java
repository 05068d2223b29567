package org.doorstep.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.control.ToggleGroup;

/// What holds in the JavaFX client besides the [HouseRules].
public final class ClientRules {

    /// Features share these; the shell and the composition root may see every feature.
    private static final String[] SHARED = {
        "org.doorstep.app.ui..", "org.doorstep.app.work..", "org.doorstep.app.text.."
    };

    private static final String[] MAY_SEE_ALL = {"org.doorstep.app", "org.doorstep.app.shell.."};

    @ArchTest
    public static final ArchRule featuresDoNotSeeEachOther =
            slices().matching("org.doorstep.app.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(alwaysTrue(), resideInAnyPackage(SHARED))
                    .ignoreDependency(resideInAnyPackage(MAY_SEE_ALL), alwaysTrue())
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule modelsKnowNoScene =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Model")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..")
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule threadsHaveOneDoor =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.doorstep.app.work..")
                    .should()
                    .callMethod(Platform.class, "runLater", Runnable.class)
                    .orShould()
                    .dependOnClassesThat()
                    .belongToAnyOf(Thread.class, Executors.class, CompletableFuture.class)
                    .allowEmptyShould(true);

    /// `OneOf` hears what is chosen however it is chosen; the arrow keys choose without an action.
    @ArchTest
    public static final ArchRule whatIsChosenIsHeardInOnePlace =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("OneOf")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(ToggleGroup.class)
                    .allowEmptyShould(true);

    private ClientRules() {}
}
