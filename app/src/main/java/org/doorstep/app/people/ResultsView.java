package org.doorstep.app.people;

import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.people.PeopleModel.Shown;
import org.doorstep.app.text.Amounts;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.access.Category;
import org.jspecify.annotations.Nullable;

/// The people found: how many and how fast, the rows, or in words why there are none.
final class ResultsView {

    static final String LIST = "people.results";
    static final String SUMMARY = "people.summary";

    private static final Messages TEXT = Messages.of("people");

    private final PeopleModel model;
    private final BiConsumer<UUID, Boolean> open;
    private final Label summary = Texts.secondary("");
    private final ListView<PersonRow> list = new ListView<>();
    private final HBox heading = heading();
    private final VBox root = new VBox(summary, heading, list);
    private final Subscription subscription;
    private Consumer<@Nullable PersonRow> look = _ -> {};
    private Runnable left = () -> {};
    private PersonCell.Form form;
    private String typed = "";

    /// @param open opens a person; in a new tab without leaving this one if true
    ResultsView(PeopleModel model, PersonCell.Form form, BiConsumer<UUID, Boolean> open) {
        this.model = model;
        this.form = form;
        this.open = open;
        root.getStyleClass().add("people-results");
        summary.setId(SUMMARY);
        summary.getStyleClass().add("people-summary");
        list.setId(LIST);
        list.getStyleClass().add("two-line");
        list.setAccessibleText(TEXT.get("results.name"));
        list.setCellFactory(_ -> new PersonCell(() -> this.form, () -> typed));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().subscribe(row -> look.accept(row));
        subscription = model.shownProperty().subscribe(this::show);
    }

    Region root() {
        return root;
    }

    void dispose() {
        subscription.unsubscribe();
    }

    /// A click opens at once, as in a menu; else a click looks and a second opens.
    void openOn(int clicks) {
        list.setOnMouseClicked(event -> {
            var selected = list.getSelectionModel().getSelectedItem();
            if (selected != null
                    && event.getButton() == MouseButton.PRIMARY
                    && event.getClickCount() == clicks) {
                model.opened(selected.person());
                open(selected.person(), event.isShortcutDown());
            }
        });
    }

    /// The focus stays in the field above, whose arrow keys move here.
    void byArrowsAlone() {
        list.setFocusTraversable(false);
    }

    /// Hears when somebody was opened in place of what is in front.
    void onLeave(Runnable leaving) {
        left = leaving;
    }

    /// Hears of the row that is looked at, null for none.
    void onLook(Consumer<@Nullable PersonRow> looked) {
        look = looked;
    }

    void form(PersonCell.Form next) {
        if (form == next) {
            return;
        }
        form = next;
        list.refresh();
        show(model.shownProperty().get());
    }

    /// Moves the selection by so many rows.
    void move(int rows) {
        model.waitNoLonger();
        var size = list.getItems().size();
        if (size > 0) {
            var to = Math.clamp(list.getSelectionModel().getSelectedIndex() + rows, 0, size - 1);
            list.getSelectionModel().clearAndSelect(to);
            list.scrollTo(Math.max(0, to - 3));
        }
    }

    /// Opens the selected row, else the first, once what is shown answers what is typed.
    void choose(boolean beside) {
        var selected = list.getSelectionModel().getSelectedItem();
        model.choose(selected == null ? null : selected.person(), person -> open(person, beside));
    }

    private void open(UUID person, boolean beside) {
        open.accept(person, beside);
        if (!beside) {
            left.run();
        }
    }

    private void show(Shown shown) {
        typed = shown instanceof Shown.Results results ? results.typed() : "";
        var selected = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(shown.choices());
        var again =
                selected == null
                        ? -1
                        : list.getItems().stream()
                                .map(PersonRow::person)
                                .toList()
                                .indexOf(selected.person());
        if (again >= 0) {
            list.getSelectionModel().clearAndSelect(again);
        } else {
            list.getSelectionModel().clearSelection();
        }
        summary.setText(words(shown));
        var rows = !list.getItems().isEmpty();
        list.setVisible(rows);
        list.setManaged(rows);
        heading.setVisible(rows && form == PersonCell.Form.COLUMNS);
        heading.setManaged(heading.isVisible());
    }

    private static String words(Shown shown) {
        return switch (shown) {
            case Shown.Recent(var rows) when rows.isEmpty() -> TEXT.get("recent.none");
            case Shown.Recent _ -> TEXT.get("recent");
            case Shown.Nobody(var typed, var among) when among.narrows() ->
                    TEXT.get(
                            "nobody.filtered",
                            typed,
                            among.services().stream()
                                    .sorted()
                                    .map(Category::title)
                                    .collect(Collectors.joining(", ")));
            case Shown.Nobody(var typed, _) -> TEXT.get("nobody", typed);
            case Shown.GettingReady(var read) -> TEXT.get("gettingReady", read);
            case Shown.Results(_, var rows, var total, _) when rows.size() < total ->
                    TEXT.get("full", rows.size(), total);
            case Shown.Results(_, _, var total, var took) ->
                    TEXT.get(
                            "found",
                            total,
                            Amounts.count(total),
                            String.format(
                                    Locale.UK, "%.2f", Math.max(10, took.toMillis()) / 1000.0));
        };
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            choose(event.isShortcutDown());
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE) {
            look.accept(list.getSelectionModel().getSelectedItem());
            event.consume();
        }
    }

    private static HBox heading() {
        var heading =
                new HBox(
                        title(TEXT.get("column.name"), "col-name"),
                        title(TEXT.get("column.born"), "col-born"),
                        title(TEXT.get("column.address"), "col-address"),
                        title(TEXT.get("column.services"), "col-services"));
        HBox.setHgrow(heading.getChildren().get(2), Priority.ALWAYS);
        heading.getStyleClass().addAll("person-row", "people-heading");
        return heading;
    }

    private static Region title(String words, String styleClass) {
        var column = new HBox(Texts.strong(words));
        column.getStyleClass().addAll("col", styleClass);
        return column;
    }
}
