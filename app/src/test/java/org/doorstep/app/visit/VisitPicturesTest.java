package org.doorstep.app.visit;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.doorstep.app.Gallery;
import org.doorstep.app.example.DeskInMemory;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.Look;
import org.doorstep.app.example.VisitExamples;
import org.doorstep.app.shell.Shell;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.visit.VisitAddress;
import org.doorstep.domain.citizen.MergedCaution;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.visit.VisitRun;
import org.doorstep.domain.visit.Visits.Turn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Draws visits, to be looked at in `target/pictures`.
@ExtendWith(ApplicationExtension.class)
class VisitPicturesTest {

    private Stage stage;

    @BeforeAll
    static void fonts() {
        Styling.loadFonts();
    }

    @Start
    void start(Stage stage) {
        this.stage = stage;
    }

    @Test
    void planning() {
        draw("visit-plan", (desk, _) -> VisitAddress.plan(Examples.folasade().person()), _ -> {});
    }

    @Test
    void thePack() {
        draw("visit-pack", (_, visit) -> VisitAddress.of(visit.id()), _ -> {});
    }

    @Test
    void theWarningsAtTheDoor() {
        draw(
                "visit-gate",
                (_, visit) -> VisitAddress.of(visit.id()),
                shell -> Look.up(shell.root(), Button.class, VisitView.START).fire());
    }

    @Test
    void thereWithFormsOfThreeServices() {
        draw(
                "visit-there",
                (desk, visit) -> {
                    VisitExamples.start(desk.visits, visit, "2026-08-06T12:24:00Z", warnings());
                    desk.tasks.keep(visit.person(), "form/care-act-assessment", ".edition", "0");
                    VisitExamples.answered(
                            desk.visits, visit, VisitExamples.BENEFIT, "2026-08-06T12:50:00Z");
                    return VisitAddress.of(visit.id());
                },
                _ -> {});
    }

    @Test
    void afterwards() {
        draw(
                "visit-over",
                (desk, visit) -> {
                    VisitExamples.start(desk.visits, visit, "2026-08-06T12:05:00Z", warnings());
                    VisitExamples.answered(
                            desk.visits, visit, VisitExamples.BENEFIT, "2026-08-06T12:30:00Z");
                    desk.visits.take(
                            visit.id(),
                            run -> new Turn(run.body().end(Examples.CLOCK.instant()), List.of()));
                    return VisitAddress.of(visit.id());
                },
                _ -> {});
    }

    private static List<UUID> warnings() {
        return SingleView.of(Examples.folasade()).cautions().stream()
                .flatMap(MergedCaution::marks)
                .distinct()
                .toList();
    }

    private void draw(
            String name, BiFunction<DeskInMemory, VisitRun, Address> where, Consumer<Shell> then) {
        Gallery.draw(
                stage,
                name,
                picture -> {
                    var desk = new DeskInMemory().with(Examples.folasade());
                    var visit =
                            VisitExamples.planned(
                                    desk.visits,
                                    Examples.folasade().person(),
                                    VisitExamples.CARE,
                                    VisitExamples.BENEFIT,
                                    VisitExamples.CHECK);
                    var address = where.apply(desk, visit);
                    var shell = desk.shell(picture);
                    picture.overlay().screen(shell.root());
                    shell.open(address);
                    then.accept(shell);
                });
    }
}
