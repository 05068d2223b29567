package org.doorstep.app.people.note;

import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.people.note.NoteSearchModel.Shown;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Failing;
import org.doorstep.app.ui.FieldBox;
import org.doorstep.app.ui.OneOf;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.search.NoteSearch.Hit;
import org.doorstep.domain.search.Sought;

/// Words in notes: one field, and the notes that say them. Arrows move while the cursor stays in
/// the field, Enter opens the person's page at the note.
public final class NotesView {

    /// Id of the field.
    public static final String FIELD = "notes.field";

    /// The keys that lead here from everywhere, as officers read them.
    public static final String KEYS = "Ctrl+Shift+F";

    static final String LIST = "notes.results";
    static final String SUMMARY = "notes.summary";

    /// Id of a period, before its name.
    static final String PERIOD = "notes.period.";

    private static final Messages TEXT = Messages.of("notes");

    private final NoteSearchModel model;
    private final BiConsumer<Hit, Boolean> open;
    private final TextField field = new TextField();
    private final Label summary = Texts.secondary("");
    private final ListView<Hit> list = new ListView<>();
    private final HBox heading = heading();
    private final Region root;
    private final Subscription subscriptions;
    private boolean columns = true;

    /// @param authors names an officer by their id
    /// @param open opens a person's page at the note; in a new tab, without leaving this one, if
    ///   true
    public NotesView(
            NoteSearchModel model, UnaryOperator<String> authors, BiConsumer<Hit, Boolean> open) {
        this.model = model;
        this.open = open;
        field.setId(FIELD);
        field.textProperty().bindBidirectional(model.typedProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInField);
        var box = new FieldBox(TEXT.get("field"), TEXT.get("field.hint"), field).root();
        box.getStyleClass().add("people-field");
        summary.setId(SUMMARY);
        summary.getStyleClass().add("people-summary");
        list.setId(LIST);
        list.getStyleClass().add("two-line");
        list.setAccessibleText(TEXT.get("results.name"));
        list.setCellFactory(_ -> new NoteCell(() -> columns, authors));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInList);
        list.setOnMouseClicked(click -> {
            var selected = list.getSelectionModel().getSelectedItem();
            if (selected != null
                    && click.getButton() == MouseButton.PRIMARY
                    && click.getClickCount() == 2) {
                open.accept(selected, click.isShortcutDown());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        var results = new VBox(summary, heading, list);
        results.getStyleClass().addAll("people-results", "note-results");
        var period = new OneOf<Period>(model.periodProperty()::set);
        var chips = chips(period);
        var found = Failing.over(results, model.reading());
        VBox.setVgrow(found, Priority.ALWAYS);
        var all = new VBox(box, chips, found);
        all.getStyleClass().add("note-search");
        all.setMinWidth(0);
        root = all;
        subscriptions =
                Subscription.combine(
                        model.shownProperty().subscribe(this::show),
                        model.periodProperty().subscribe(period::show));
    }

    public Region root() {
        return root;
    }

    /// Puts the cursor into the field.
    public void focus() {
        field.requestFocus();
    }

    /// Whether there is room for columns.
    public void columns(boolean room) {
        if (columns != room) {
            columns = room;
            list.refresh();
            show(model.shownProperty().get());
        }
    }

    /// Stops following the model.
    public void dispose() {
        subscriptions.unsubscribe();
        field.textProperty().unbindBidirectional(model.typedProperty());
    }

    private static FlowPane chips(OneOf<Period> one) {
        var chips = new FlowPane(Texts.secondary(TEXT.get("period")));
        chips.getStyleClass().addAll("lenses", "people-filters");
        for (var period : Period.values()) {
            var chip = new ToggleButton(title(period));
            chip.setId(PERIOD + period.name().toLowerCase(Locale.ROOT));
            chip.getStyleClass().add("chip");
            chips.getChildren().add(one.add(chip, period));
        }
        return chips;
    }

    private static String title(Period period) {
        return switch (period) {
            case ALL -> TEXT.get("period.all");
            case YEAR -> TEXT.get("period.year");
            case QUARTER -> TEXT.get("period.quarter");
            case MONTH -> TEXT.get("period.month");
        };
    }

    private void show(Shown shown) {
        var selected = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(shown.choices());
        list.getSelectionModel().clearSelection();
        if (selected != null) {
            list.getItems().stream()
                    .filter(hit -> NoteSearchModel.same(hit, selected))
                    .findFirst()
                    .ifPresent(hit -> list.getSelectionModel().select(hit));
        }
        summary.setText(words(shown));
        var rows = !list.getItems().isEmpty();
        list.setVisible(rows);
        list.setManaged(rows);
        heading.setVisible(rows && columns);
        heading.setManaged(heading.isVisible());
    }

    private static String words(Shown shown) {
        return switch (shown) {
            case Shown.Nothing _ -> TEXT.get("nothing");
            case Shown.NotSaid(var typed, var period) when period == Period.ALL ->
                    TEXT.get("notSaid", quoted(typed));
            case Shown.NotSaid(var typed, var period) ->
                    TEXT.get("notSaid.period", quoted(typed), title(period).toLowerCase(Locale.UK));
            case Shown.GettingReady(var left) -> TEXT.get("gettingReady", left);
            case Shown.Notes(var hits, var more) when more -> TEXT.get("full", hits.size());
            case Shown.Notes(var hits, _) -> TEXT.get("found", hits.size());
        };
    }

    /// What has quotation marks of its own needs no more.
    private static String quoted(String typed) {
        return Sought.isQuoted(typed) ? typed : "“" + typed + "”";
    }

    private void pressedInField(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(6);
            case PAGE_UP -> move(-6);
            case ENTER -> choose(event.isShortcutDown());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void pressedInList(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            choose(event.isShortcutDown());
            event.consume();
        }
    }

    private void move(int rows) {
        model.waitNoLonger();
        var size = list.getItems().size();
        if (size > 0) {
            var to = Math.clamp(list.getSelectionModel().getSelectedIndex() + rows, 0, size - 1);
            list.getSelectionModel().clearAndSelect(to);
            list.scrollTo(Math.max(0, to - 2));
        }
    }

    private void choose(boolean beside) {
        model.choose(list.getSelectionModel().getSelectedItem(), hit -> open.accept(hit, beside));
    }

    private static HBox heading() {
        var heading =
                new HBox(
                        title(TEXT.get("column.when"), "col-when"),
                        title(TEXT.get("column.whom"), "col-whom"),
                        title(TEXT.get("column.says"), "col-says"));
        HBox.setHgrow(heading.getChildren().getLast(), Priority.ALWAYS);
        heading.getStyleClass().addAll("person-row", "people-heading");
        return heading;
    }

    private static Region title(String words, String styleClass) {
        var column = new HBox(Texts.strong(words));
        column.getStyleClass().addAll("col", styleClass);
        return column;
    }
}
