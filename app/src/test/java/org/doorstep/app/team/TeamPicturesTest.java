package org.doorstep.app.team;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.doorstep.app.Gallery;
import org.doorstep.app.example.DeskInMemory;
import org.doorstep.app.example.Look;
import org.doorstep.app.ui.Styling;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Draws *Team*, to be looked at in `target/pictures`.
@ExtendWith(ApplicationExtension.class)
class TeamPicturesTest {

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
    void theBoard() {
        draw(
                "team",
                desk -> TeamExample.fill(desk.teams),
                root -> {
                    var table =
                            Look.up(root, javafx.scene.control.TableView.class, WorkersTable.ID);
                    table.getSelectionModel().select(1);
                });
    }

    @Test
    void whatNobodyHasYet() {
        draw(
                "team-nobody",
                desk -> {
                    TeamExample.fill(desk.teams);
                    TeamExample.unowned(desk.teams);
                },
                root -> {
                    var table =
                            Look.up(root, javafx.scene.control.TableView.class, WorkersTable.ID);
                    table.getSelectionModel().select(0);
                });
    }

    @Test
    void theHandoverOfASickColleague() {
        draw(
                "team-handover",
                desk -> TeamExample.fill(desk.teams),
                root -> {
                    var table =
                            Look.up(root, javafx.scene.control.TableView.class, WorkersTable.ID);
                    table.getSelectionModel().select(1);
                    Look.up(root, Button.class, TeamView.HAND_OVER).fire();
                });
    }

    @Test
    void twelvePeopleSharedOutByWorkload() {
        draw(
                "team-sharing",
                desk -> {
                    TeamExample.fill(desk.teams);
                    TeamExample.waiting(
                            desk.teams,
                            List.of(
                                    "Kowalczyk",
                                    "Lindqvist-Oyelaran",
                                    "Mbeki",
                                    "Nguyen",
                                    "O'Hara",
                                    "Papadopoulou",
                                    "Quist",
                                    "Rahman",
                                    "Szymański-Featherstonehaugh",
                                    "Turner",
                                    "Usman"));
                },
                root -> {
                    var table =
                            Look.up(root, javafx.scene.control.TableView.class, WorkersTable.ID);
                    table.getSelectionModel().select(0);
                    Look.up(root, Button.class, TeamView.SHARE).fire();
                });
    }

    @Test
    void whatWaitsForApproval() {
        draw(
                "team-approvals",
                desk -> {
                    TeamExample.fill(desk.teams);
                    TeamExample.waitingForApproval(desk.tasks.cases, desk.teams.people());
                },
                _ -> {});
    }

    @Test
    void whoIsInNoTeam() {
        draw("team-none", _ -> {}, _ -> {});
    }

    private void draw(
            String name, Consumer<DeskInMemory> with, Consumer<javafx.scene.layout.Region> doing) {
        Gallery.draw(
                stage,
                name,
                picture -> {
                    var desk = new DeskInMemory();
                    with.accept(desk);
                    var shell = desk.shell(picture);
                    picture.overlay().screen(shell.root());
                    shell.open(TeamFeature.ADDRESS);
                    shell.root().applyCss();
                    doing.accept(shell.root());
                });
    }
}
