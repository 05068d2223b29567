package org.doorstep.app.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.ProseField;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.Texts;

/// What Doorstep is made of and under which licences.
final class AboutPart {

    static final String FONT_LICENCE = "settings.about.font";

    private static final Messages TEXT = Messages.of("settings");

    private AboutPart() {}

    static Region make() {
        var grid = new GridPane();
        grid.getStyleClass().add("facts-grid");
        add(grid, TEXT.get("about.doorstep"), TEXT.get("about.doorstep.licence"));
        add(grid, TEXT.get("about.font"), TEXT.get("about.font.licence"));
        add(grid, TEXT.get("about.javafx"), TEXT.get("about.javafx.licence"));
        add(grid, TEXT.get("about.atlantafx"), TEXT.get("about.atlantafx.licence"));
        add(grid, TEXT.get("about.controlsfx"), TEXT.get("about.controlsfx.licence"));
        add(grid, TEXT.get("about.icons"), TEXT.get("about.icons.licence"));
        add(grid, TEXT.get("about.store"), TEXT.get("about.store.licence"));
        add(grid, TEXT.get("about.keys"), TEXT.get("about.keys.licence"));
        add(grid, TEXT.get("about.keychain"), TEXT.get("about.keychain.licence"));
        return SettingsView.section(TEXT.get("about"), grid, fontLicence());
    }

    private static void add(GridPane grid, String what, String licence) {
        var row = grid.getRowCount();
        grid.add(Texts.secondary(what), 0, row);
        grid.add(Texts.body(licence), 1, row);
    }

    private static TitledPane fontLicence() {
        var text = new ProseField();
        text.setEditable(false);
        text.setAccessibleText(TEXT.get("about.font.text"));
        var pane = new TitledPane(TEXT.get("about.font.text"), text);
        pane.setId(FONT_LICENCE);
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.expandedProperty()
                .subscribe(open -> {
                    if (open && text.getText().isEmpty()) {
                        text.setText(read());
                    }
                });
        return pane;
    }

    private static String read() {
        try (var in = Styling.fontLicence()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The font's licence is not readable", e);
        }
    }
}
