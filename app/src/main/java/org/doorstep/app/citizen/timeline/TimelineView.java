package org.doorstep.app.citizen.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.text.Amounts;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.OneOf;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.citizen.Lens;
import org.doorstep.domain.citizen.TimelineEntry;
import org.jspecify.annotations.Nullable;

/// The timeline: lenses, the drawn band with its scrubber, and the list that says the same.
public final class TimelineView {

    private static final Messages TEXT = Messages.of("citizen");

    /// Id of the list of entries.
    public static final String LIST = "citizen.entries";

    /// Id of the button that shows new entries.
    public static final String NEW = "citizen.newEntries";

    /// Id of the field for words.
    public static final String FIND = "citizen.entries.find";

    private final TimelineModel model;
    private final TextField find = new TextField();
    private final VBox root = new VBox();
    private final ListView<TimelineEntry> list;
    private final YearScrubber scrubber;
    private final TimelineBand band;
    private final List<Subscription> subscriptions = new ArrayList<>();

    /// @param by names who did or wrote an entry
    public TimelineView(TimelineModel model, Function<TimelineEntry, String> by) {
        this.model = model;
        band = new TimelineBand(model);
        scrubber = new YearScrubber(model);
        list = new ListView<>(model.entries());
        root.getStyleClass().add("timeline");
        list.setId(LIST);
        list.getStyleClass().add("entries");
        list.setAccessibleText(TEXT.get("entries.name"));
        list.setCellFactory(_ -> new EntryCell(by));
        list.setPlaceholder(empty());
        VBox.setVgrow(list, Priority.ALWAYS);
        var drawn = new VBox(band, scrubber);
        drawn.getStyleClass().add("band-card");
        var lenses = lenses();
        for (var part : List.of(lenses, drawn)) {
            part.visibleProperty()
                    .bind(Bindings.createBooleanBinding(() -> total() > 0, model.countsProperty()));
            part.managedProperty().bind(part.visibleProperty());
        }
        root.getChildren().addAll(lenses, drawn, waiting(), list);
        follow();
    }

    public Region root() {
        return root;
    }

    /// Puts the focus where words are typed that the entries shown have in them; false while the
    /// timeline is not on the screen.
    public boolean find() {
        if (root.getScene() == null || !find.isVisible()) {
            return false;
        }
        find.requestFocus();
        find.selectAll();
        return true;
    }

    /// Puts the focus on the list, on the chosen entry or the first.
    public void focus() {
        list.requestFocus();
    }

    /// Draws the entries again: who wrote them has another name.
    public void refresh() {
        list.refresh();
    }

    /// Stops following the model.
    public void dispose() {
        subscriptions.forEach(Subscription::unsubscribe);
        find.textProperty().unbindBidirectional(model.wordsProperty());
        scrubber.dispose();
        band.setSkin(null);
        list.setItems(null);
    }

    private Region lenses() {
        var chips = new FlowPane();
        chips.getStyleClass().add("lenses");
        var one = new OneOf<Lens>(model.lensProperty()::set);
        for (var lens : Lens.values()) {
            var chip = new ToggleButton();
            chip.getStyleClass().add("chip");
            one.add(chip, lens);
            subscriptions.add(
                    model.countsProperty()
                            .subscribe(counts ->
                                    chip.setText(
                                            lens.title()
                                                    + " "
                                                    + Amounts.count(
                                                            counts.getOrDefault(lens, 0)))));
            chips.getChildren().add(chip);
        }
        subscriptions.add(model.lensProperty().subscribe(one::show));
        chips.getChildren().add(finding());
        return chips;
    }

    private Region finding() {
        find.setId(FIND);
        find.getStyleClass().add("find-entries");
        find.setPromptText(TEXT.get("timeline.find"));
        find.setAccessibleText(TEXT.get("timeline.find"));
        find.textProperty().bindBidirectional(model.wordsProperty());
        find.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && !find.getText().isEmpty()) {
                        find.clear();
                        event.consume();
                    } else if (event.getCode() == KeyCode.DOWN) {
                        list.requestFocus();
                        event.consume();
                    }
                });
        return find;
    }

    private Region waiting() {
        var show = new Button();
        show.setId(NEW);
        show.setGraphic(Icons.of("mdoal-arrow_upward"));
        show.getStyleClass().add("new-entries");
        show.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> TEXT.get("timeline.new", model.waitingProperty().get()),
                                model.waitingProperty()));
        show.visibleProperty().bind(model.waitingProperty().greaterThan(0));
        show.managedProperty().bind(show.visibleProperty());
        show.setOnAction(_ -> model.showWaiting());
        return show;
    }

    private Region empty() {
        var words = Texts.body("");
        words.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::emptyWords,
                                model.lensProperty(),
                                model.rangeProperty(),
                                model.wordsProperty(),
                                model.countsProperty()));
        var all = new Button();
        all.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> TEXT.get("timeline.showAll", total()),
                                model.countsProperty()));
        all.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> total() > 0, model.countsProperty()));
        all.setOnAction(_ -> model.showAll());
        var box = new HBox(words, all);
        box.getStyleClass().add("empty");
        return new StackPane(box);
    }

    private String emptyWords() {
        if (total() == 0) {
            return TEXT.get("timeline.none");
        }
        if (!model.wordsProperty().get().isBlank()) {
            return TEXT.get("timeline.notFound", model.wordsProperty().get().strip());
        }
        var range = model.rangeProperty().get();
        return TEXT.get(
                "timeline.noneOfLens",
                model.lensProperty().get() == Lens.ALL
                        ? ""
                        : model.lensProperty().get().title().toLowerCase(Locale.UK) + " ",
                Integer.toString(range.first()),
                Integer.toString(range.last()));
    }

    private int total() {
        return model.countsProperty().get().getOrDefault(Lens.ALL, 0);
    }

    /// One selection for band and list.
    private void follow() {
        var size = new Label();
        size.getStyleClass().add("caption");
        size.setVisible(false);
        size.setManaged(false);
        root.getChildren().add(size);
        subscriptions.add(size.fontProperty().subscribe(f -> scrubber.textSize(f.getSize())));
        var selection = list.getSelectionModel();
        subscriptions.add(
                selection
                        .selectedItemProperty()
                        .subscribe((_, chosen) -> {
                            if (chosen != null) {
                                model.select(chosen);
                            }
                        }));
        subscriptions.add(model.selectedProperty().subscribe(this::showChosen));
        ListChangeListener<TimelineEntry> again = _ -> showChosen(model.selectedProperty().get());
        model.entries().addListener(again);
        subscriptions.add(() -> model.entries().removeListener(again));
    }

    private void showChosen(@Nullable TimelineEntry chosen) {
        var selection = list.getSelectionModel();
        var index = chosen == null ? -1 : model.entries().indexOf(chosen);
        if (index < 0) {
            selection.clearSelection();
        } else if (index != selection.getSelectedIndex()) {
            selection.clearAndSelect(index);
            list.scrollTo(Math.max(0, index - 2));
        }
    }
}
