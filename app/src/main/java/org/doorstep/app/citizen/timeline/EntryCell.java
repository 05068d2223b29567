package org.doorstep.app.citizen.timeline;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.ServiceMark;
import org.doorstep.app.ui.StatusTag;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.citizen.TimelineEntry;
import org.jspecify.annotations.Nullable;

/// One entry as a row: date, service, what happened, who did it.
final class EntryCell extends ListCell<TimelineEntry> {

    private static final Messages TEXT = Messages.of("citizen");

    private final Function<TimelineEntry, String> by;
    private final Label date = new Label();
    private final Label service = new Label();
    private final Label title = Texts.whole(new Label());
    private final Label worker = new Label();
    private final Label waiting;
    private final Label corrected;
    private final Label significant = new Label("", Icons.of("mdoal-flag"));
    private final HBox row = new HBox();
    private @Nullable Category marked;

    EntryCell(Function<TimelineEntry, String> by) {
        this.by = by;
        waiting = StatusTag.of(StatusTag.Status.DUE, TEXT.get("entry.waiting"));
        corrected = StatusTag.of(StatusTag.Status.PAUSED, TEXT.get("entry.corrected"));
        // The word stands in the entry itself and in the row's sentence: a row has little room.
        significant.getStyleClass().addAll("status", "significant");
        significant.setTooltip(new Tooltip(TEXT.get("entry.significant")));
        // As wide as the list, never wider.
        setMinWidth(0);
        setPrefWidth(0);
        row.getStyleClass().add("entry-row");
        date.getStyleClass().add("entry-date");
        service.getStyleClass().add("entry-service");
        title.getStyleClass().add("entry-title");
        worker.getStyleClass().addAll("entry-by", "secondary");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        for (var tag : new Region[] {date, service, worker, significant, waiting, corrected}) {
            tag.setMinWidth(Region.USE_PREF_SIZE);
            tag.managedProperty().bind(tag.visibleProperty());
        }
        row.getChildren().addAll(date, service, title, significant, waiting, corrected, worker);
    }

    @Override
    protected void updateItem(@Nullable TimelineEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        if (marked != entry.service()) {
            marked = entry.service();
            service.setText(marked.title());
            service.setGraphic(ServiceMark.of(marked));
        }
        date.setText(Dates.day(entry.at().date()));
        title.setText(words(entry));
        worker.setText(by.apply(entry));
        waiting.setVisible(entry.waiting());
        // What waits is the officer's own.
        worker.setVisible(!entry.waiting());
        corrected.setVisible(entry.corrected());
        significant.setVisible(entry.significant());
        setGraphic(row);
        setAccessibleText(sentence(entry));
    }

    /// What happened; of a note of some type that first.
    private static String words(TimelineEntry entry) {
        var note = entry.note();
        return note == null || note.type() == null || entry.kind() == Event.Kind.NOTE
                ? entry.title()
                : TEXT.get("entry.typed", note.type(), entry.title());
    }

    /// The day, with the time where the source gives one.
    static String when(TimelineEntry entry) {
        var time = entry.at().time();
        var day = Dates.day(entry.at().date());
        return time == null ? day : day + ", " + Dates.time(time);
    }

    private String sentence(TimelineEntry entry) {
        return Stream.of(
                        when(entry),
                        entry.service().title(),
                        words(entry),
                        by.apply(entry),
                        entry.significant() ? TEXT.get("entry.significant") : "",
                        entry.waiting() ? TEXT.get("entry.waiting") : "",
                        entry.corrected() ? TEXT.get("entry.corrected") : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
