package org.doorstep.app.settings;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Density;
import org.doorstep.app.ui.OneOf;
import org.doorstep.app.ui.TextSize;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.Theme;

/// Theme, density and text size take effect at once; there is nothing to save.
public final class SettingsView {

    public static final String COPY = "settings.diagnostics.copy";
    public static final String SHORTCUTS = "settings.shortcuts";

    private static final Messages TEXT = Messages.of("settings");

    private final ScrollPane root;
    private final ObjectProperty<Appearance> appearance;
    private final VBox page = new VBox();

    /// @param appearance changed at once when the officer chooses
    /// @param diagnostics read when the page is made and again when they are copied
    /// @param shortcuts shows the list of shortcuts
    /// @param copied hears after diagnostics were copied
    public SettingsView(
            ObjectProperty<Appearance> appearance,
            Supplier<Diagnostics> diagnostics,
            Runnable shortcuts,
            Runnable copied) {
        this.appearance = appearance;
        page.getStyleClass().add("page");
        page.getChildren()
                .addAll(
                        Texts.pageTitle(TEXT.get("title")),
                        theme(),
                        density(),
                        textSize(),
                        shortcuts(shortcuts),
                        diagnostics(diagnostics, copied),
                        AboutPart.make());
        root = new ScrollPane(page);
        root.setFitToWidth(true);
        root.setFocusTraversable(false);
    }

    public Region root() {
        return root;
    }

    /// Puts the focus on the first choice.
    public void focus() {
        page.lookupAll(".radio-button").stream().findFirst().ifPresent(Node::requestFocus);
    }

    /// The id of a choice, for example `settings.theme.dark`.
    public static String id(Enum<?> choice) {
        return "settings." + choice.getDeclaringClass().getSimpleName() + "." + choice.name();
    }

    private Region theme() {
        return choices(
                TEXT.get("theme"),
                List.of(Theme.values()),
                theme ->
                        switch (theme) {
                            case SYSTEM -> TEXT.get("theme.system");
                            case LIGHT -> TEXT.get("theme.light");
                            case DARK -> TEXT.get("theme.dark");
                        },
                Appearance::theme,
                theme -> appearance.set(appearance.get().with(theme)));
    }

    private Region density() {
        return choices(
                TEXT.get("density"),
                List.of(Density.values()),
                density ->
                        switch (density) {
                            case COMPACT -> TEXT.get("density.compact");
                            case COMFORTABLE -> TEXT.get("density.comfortable");
                            case TOUCH -> TEXT.get("density.touch");
                        },
                Appearance::density,
                density -> appearance.set(appearance.get().with(density)));
    }

    private Region textSize() {
        return choices(
                TEXT.get("textSize"),
                List.of(TextSize.values()),
                size -> TEXT.get("textSize.percent", size.percent()),
                Appearance::textSize,
                size -> appearance.set(appearance.get().with(size)));
    }

    private <T extends Enum<T>> Region choices(
            String title,
            List<T> values,
            Function<T, String> words,
            Function<Appearance, T> now,
            Consumer<T> choose) {
        var row = new FlowPane();
        row.getStyleClass().add("choices");
        row.setAccessibleText(title);
        var one = new OneOf<T>(choose);
        for (var value : values) {
            var button = new RadioButton(words.apply(value));
            button.setId(id(value));
            row.getChildren().add(one.add(button, value));
        }
        one.show(now.apply(appearance.get()));
        return section(title, row);
    }

    private static Region shortcuts(Runnable show) {
        var button = new Button(TEXT.get("shortcuts.show"));
        button.setId(SHORTCUTS);
        button.setOnAction(_ -> show.run());
        return section(TEXT.get("shortcuts"), new HBox(button));
    }

    private static Region diagnostics(Supplier<Diagnostics> diagnostics, Runnable copied) {
        var grid = new GridPane();
        grid.getStyleClass().add("facts-grid");
        var lines = diagnostics.get().lines();
        for (int row = 0; row < lines.size(); row++) {
            grid.add(Texts.secondary(lines.get(row).what()), 0, row);
            grid.add(Texts.body(lines.get(row).value()), 1, row);
        }
        var copy = new Button(TEXT.get("diagnostics.copy"));
        copy.setId(COPY);
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(diagnostics.get().toString());
            Clipboard.getSystemClipboard().setContent(content);
            copied.run();
        });
        return section(
                TEXT.get("diagnostics"),
                Texts.secondary(TEXT.get("diagnostics.about")),
                grid,
                new HBox(copy));
    }

    static VBox section(String title, Node... content) {
        var section = new VBox(Texts.sectionTitle(title));
        section.getStyleClass().add("section");
        section.getChildren().addAll(content);
        return section;
    }
}
