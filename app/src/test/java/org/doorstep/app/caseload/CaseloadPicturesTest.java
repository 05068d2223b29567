package org.doorstep.app.caseload;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.doorstep.app.Gallery;
import org.doorstep.app.example.DeskInMemory;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.FileBuilder;
import org.doorstep.app.example.TaskExamples;
import org.doorstep.app.ui.Styling;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.caseload.Client.OpenCase;
import org.doorstep.domain.citizen.Field;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Draws *Caseload*, to be looked at in `target/pictures`.
@ExtendWith(ApplicationExtension.class)
class CaseloadPicturesTest {

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
    void aFullCaseload() {
        draw(
                "caseload",
                desk -> {
                    var folasade = Examples.folasade();
                    var few = Examples.few();
                    desk.caseload.give(
                            folasade,
                            "2026-08-05",
                            new OpenCase(
                                    new UUID(0, 1), "Care Act assessment", "Assessment under way"));
                    desk.caseload.give(few, null);
                    for (var name : List.of("Ahmed", "Brown", "Chaudhry", "Davies", "Evans")) {
                        desk.caseload.give(
                                new FileBuilder(name)
                                        .row(
                                                Category.HOUSING,
                                                "housing",
                                                name,
                                                null,
                                                List.of(),
                                                List.of(),
                                                FileBuilder.fact(Field.FAMILY_NAME, name, null),
                                                FileBuilder.fact(Field.GIVEN_NAME, "Sam", null))
                                        .file(),
                                "2026-0" + (name.length() % 4 + 3) + "-11");
                    }
                    TaskExamples.fill(desk.tasks, folasade.person());
                });
    }

    @Test
    void nobodyYet() {
        draw("caseload-empty", _ -> {});
    }

    private void draw(String name, Consumer<DeskInMemory> with) {
        Gallery.draw(
                stage,
                name,
                picture -> {
                    var desk = new DeskInMemory();
                    with.accept(desk);
                    var shell = desk.shell(picture);
                    picture.overlay().screen(shell.root());
                    shell.open(CaseloadFeature.ADDRESS);
                });
    }
}
