package org.doorstep.app.day;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.doorstep.app.Gallery;
import org.doorstep.app.example.DeskInMemory;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.TaskExamples;
import org.doorstep.app.example.VisitExamples;
import org.doorstep.app.ui.Styling;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.casework.Opening;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.day.Day.Kind;
import org.doorstep.domain.day.Day.News;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Draws *My day*, to be looked at in `target/pictures`.
@ExtendWith(ApplicationExtension.class)
class DayPicturesTest {

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
    void aFullDay() {
        draw(
                "day",
                desk -> {
                    var folasade = Examples.folasade();
                    var few = Examples.few();
                    desk.with(folasade).with(few);
                    VisitExamples.planned(
                            desk.visits,
                            few.person(),
                            "2026-08-06T09:00:00Z",
                            "2026-08-06T10:00:00Z",
                            VisitExamples.CHECK);
                    VisitExamples.planned(
                            desk.visits,
                            folasade.person(),
                            "2026-08-06T13:30:00Z",
                            "2026-08-06T14:30:00Z",
                            VisitExamples.CARE,
                            VisitExamples.BENEFIT);
                    TaskExamples.fill(desk.tasks, folasade.person());
                    TaskExamples.fill(desk.tasks, few.person());
                    desk.settings.put(DayModel.SEEN, "0 2026-08-05T16:05:00Z");
                    desk.days.conflicts = 2;
                    desk.days.news.add(
                            new News(
                                    folasade.person(),
                                    Mention.of(folasade),
                                    false,
                                    Map.of(
                                            Kind.WARNING,
                                            1,
                                            Kind.LATE_FORM,
                                            1,
                                            Kind.NOTE,
                                            2,
                                            Kind.CASE,
                                            3),
                                    Instant.parse("2026-08-06T08:12:00Z")));
                    desk.days.news.add(
                            new News(
                                    few.person(),
                                    Mention.of(few),
                                    true,
                                    Map.of(Kind.ENTRY, 9),
                                    Instant.parse("2026-08-05T21:30:00Z")));
                });
    }

    @Test
    void whatWaitsAtADutyDesk() {
        draw(
                "day-waiting",
                desk -> {
                    var folasade = Examples.folasade();
                    var few = Examples.few();
                    desk.with(folasade).with(few);
                    for (var type : List.of("safeguarding-concern", "housing-benefit-claim")) {
                        desk.tasks.cases.open(
                                new Opening(
                                        folasade.person(),
                                        desk.tasks.cases.type(type),
                                        null,
                                        List.of(),
                                        Instant.parse("2026-08-05T15:00:00Z"),
                                        null));
                    }
                    TaskExamples.unowned(desk.tasks, folasade.person());
                    TaskExamples.unowned(desk.tasks, few.person());
                    desk.tasks.add(
                            few.person(),
                            TaskExamples.day(Category.HOUSING, "Ring back", "2026-08-12", null));
                    desk.settings.put(DayModel.SEEN, "0 2026-08-05T16:05:00Z");
                });
    }

    @Test
    void nothingToDo() {
        draw("day-empty", _ -> {});
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
                    shell.open(DayFeature.ADDRESS);
                });
    }
}
