package org.doorstep.app.citizen.household;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.doorstep.app.Gallery;
import org.doorstep.app.citizen.CitizenPages;
import org.doorstep.app.example.DeskInMemory;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.Quists;
import org.doorstep.app.ui.Styling;
import org.doorstep.domain.household.Households.Known;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Draws the household as officers meet it, to be looked at in `target/pictures`.
@ExtendWith(ApplicationExtension.class)
class HouseholdPicturesTest {

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
    void aLargeFamily() {
        draw("household", Quists.all(), _ -> {});
    }

    @Test
    void oneOfThemChosen() {
        draw(
                "household-chosen",
                Quists.all(),
                shell -> {
                    var temi =
                            shell.lookupAll(".relative").stream()
                                    .map(PersonNode.class::cast)
                                    .filter(node -> node.getAccessibleText().contains("Temitope"))
                                    .findFirst()
                                    .orElseThrow();
                    temi.requestFocus();
                    temi.fireEvent(
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    KeyCode.SPACE,
                                    false,
                                    false,
                                    false,
                                    false));
                });
    }

    @Test
    void asATable() {
        draw("household-table", Quists.all(), shell -> chip(shell, "Table").fire());
    }

    @Test
    void aFormerHome() {
        draw("household-former", Quists.all(), shell -> chip(shell, "7 Quarry").fire());
    }

    @Test
    void sixteenPeople() {
        draw("household-many", Quists.many(), _ -> {});
    }

    @Test
    void aloneThere() {
        draw("household-alone", Quists.all().subList(0, 1), _ -> {});
    }

    private void draw(String name, List<Known> known, Consumer<Region> then) {
        Gallery.draw(
                stage,
                name,
                picture -> {
                    var file = Examples.folasade();
                    var desk = new DeskInMemory().with(file);
                    desk.households.with(known);
                    var shell = desk.shell(picture);
                    picture.overlay().screen(shell.root());
                    shell.open(CitizenPages.address(file.person()));
                    picture.scene().getRoot().applyCss();
                    picture.scene().getRoot().layout();
                    anchor(shell.root()).fire();
                    picture.scene().getRoot().applyCss();
                    picture.scene().getRoot().layout();
                    then.accept(shell.root());
                });
    }

    private static ToggleButton anchor(Region page) {
        return page.lookupAll(".anchor").stream()
                .map(ToggleButton.class::cast)
                .filter(anchor -> anchor.getText().equals("Household"))
                .findFirst()
                .orElseThrow();
    }

    private static ToggleButton chip(Region page, String words) {
        return page.lookupAll(".household .chip").stream()
                .map(ToggleButton.class::cast)
                .filter(chip -> chip.getText().startsWith(words))
                .findFirst()
                .orElseThrow();
    }
}
