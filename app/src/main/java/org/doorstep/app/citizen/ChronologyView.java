package org.doorstep.app.citizen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Amounts;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.OneOf;
import org.doorstep.app.ui.Pressable;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.ServiceMark;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.citizen.TimelineEntry;
import org.jspecify.annotations.Nullable;

/// What matters in the story of a person across services, the oldest first, to be read like a page:
/// made by itself from what officers call significant and from what always is. What the view hides
/// is not in it, nor in what is copied from it.
final class ChronologyView {

    static final String COPY = "citizen.chronology.copy";
    static final String ONLY_MARKED = "citizen.chronology.marked";

    private static final Messages TEXT = Messages.of("citizen");

    /// More are hardly read; the newest are shown, and the page says so.
    private static final int MOST = 300;

    private final CitizenModel model;
    private final Function<TimelineEntry, String> by;
    private final Flow chips = new Flow("chronology-chips", 8, 6);
    private final CheckBox onlyMarked = new CheckBox(TEXT.get("chronology.marked"));
    private final VBox rows = new VBox();
    private final Label state = Texts.body("");
    private final ScrollPane root;
    private @Nullable SingleView view;
    private @Nullable Category service;

    /// @param by names who did or wrote an entry
    ChronologyView(CitizenModel model, Function<TimelineEntry, String> by) {
        this.model = model;
        this.by = by;
        onlyMarked.setId(ONLY_MARKED);
        onlyMarked.setOnAction(_ -> refresh());
        var copy = new Button(TEXT.get("chronology.copy"));
        copy.setId(COPY);
        copy.setOnAction(_ -> copy());
        var tools = new Flow("chronology-tools", 16, 6);
        tools.getChildren().addAll(onlyMarked, copy);
        rows.getStyleClass().add("chronology-rows");
        var page = new VBox(chips, tools, state, rows);
        page.getStyleClass().add("chronology");
        root = new ScrollPane(page);
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().add("overview-scroll");
    }

    Region root() {
        return root;
    }

    void show(SingleView now) {
        view = now;
        refresh();
    }

    /// Draws it again: who wrote something has another name.
    void refresh() {
        var now = view;
        if (now == null) {
            return;
        }
        var all = entries(now);
        if (service != null && all.stream().noneMatch(entry -> entry.service() == service)) {
            service = null;
        }
        chips(all);
        draw(all);
    }

    private void draw(List<TimelineEntry> all) {
        var shown = shown(all);
        state.setText(
                shown.isEmpty()
                        ? TEXT.get("chronology.none")
                        : shown.size() > MOST
                                ? TEXT.get("chronology.many", MOST, shown.size())
                                : "");
        state.setVisible(!state.getText().isEmpty());
        state.setManaged(state.isVisible());
        rows.getChildren()
                .setAll(
                        shown.subList(Math.max(0, shown.size() - MOST), shown.size()).stream()
                                .map(this::row)
                                .toList());
    }

    private List<TimelineEntry> entries(SingleView now) {
        return now.timeline().stream()
                .filter(entry ->
                        onlyMarked.isSelected() ? entry.significant() : entry.inChronology())
                .sorted(Comparator.comparing(TimelineEntry::at))
                .toList();
    }

    private List<TimelineEntry> shown(List<TimelineEntry> all) {
        return service == null
                ? all
                : all.stream().filter(entry -> entry.service() == service).toList();
    }

    private void chips(List<TimelineEntry> all) {
        var focused =
                chips.getChildren().stream()
                        .filter(Node::isFocused)
                        .map(Node::getUserData)
                        .findFirst();
        var one = new OneOf<Optional<Category>>(this::choose);
        var made = new ArrayList<Node>();
        made.add(one.add(chip(TEXT.get("chronology.all"), all.size()), Optional.empty()));
        all.stream()
                .collect(Collectors.groupingBy(TimelineEntry::service, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(of ->
                        made.add(
                                one.add(
                                        chip(of.getKey().title(), of.getValue().intValue()),
                                        Optional.of(of.getKey()))));
        one.show(Optional.ofNullable(service));
        chips.getChildren().setAll(made);
        focused.ifPresent(was ->
                made.stream()
                        .filter(chip -> was.equals(chip.getUserData()))
                        .forEach(Node::requestFocus));
    }

    private void choose(Optional<Category> of) {
        service = of.orElse(null);
        if (view != null) {
            draw(entries(view));
        }
    }

    private static ToggleButton chip(String title, int count) {
        var chip = new ToggleButton(title + " " + Amounts.count(count));
        chip.getStyleClass().add("chip");
        return chip;
    }

    private Node row(TimelineEntry entry) {
        var date = Texts.strong(Dates.day(entry.at().date()));
        date.getStyleClass().add("chronology-date");
        date.setMinWidth(Region.USE_PREF_SIZE);
        var service = new Label(entry.service().title(), ServiceMark.of(entry.service()));
        service.getStyleClass().add("chronology-service");
        var when = new VBox(date, service);
        when.getStyleClass().add("chronology-when");
        var words = new VBox(Prose.of(entry.title(), "strong"));
        words.getStyleClass().add("chronology-words");
        var note = entry.note();
        if (note != null && note.significance() != null && !note.significance().isEmpty()) {
            words.getChildren().add(Prose.of(TEXT.get("chronology.means", note.significance())));
        }
        var text = entry.text();
        if (text != null && !text.equals(entry.title())) {
            words.getChildren().add(Prose.of(text));
        }
        var from = by.apply(entry);
        if (!from.isEmpty()) {
            words.getChildren().add(Texts.secondary(from));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        var row =
                new Pressable(
                        String.join(
                                ", ",
                                Dates.day(entry.at().date()),
                                entry.service().title(),
                                entry.title()),
                        () -> model.timeline().select(entry),
                        when,
                        words);
        row.getStyleClass().add("chronology-row");
        return row;
    }

    private void copy() {
        var now = view;
        if (now == null) {
            return;
        }
        var content = new ClipboardContent();
        content.putString(
                TEXT.get("chronology.of", now.name().display())
                        + "\n\n"
                        + shown(entries(now)).stream()
                                .map(this::line)
                                .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private String line(TimelineEntry entry) {
        var text = entry.text() == null ? entry.title() : entry.text();
        return String.join(
                "\t",
                Dates.day(entry.at().date()),
                entry.service().title(),
                text.replace('\n', ' '),
                by.apply(entry));
    }
}
