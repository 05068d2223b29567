package org.doorstep.app.citizen;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.citizen.note.OtherFiles.Companion;
import org.doorstep.app.citizen.source.SourceNames;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.citizen.TimelineEntry;
import org.doorstep.domain.citizen.WrittenNote;
import org.doorstep.domain.citizen.WrittenNote.Wording;

/// What a note says beside its words: that it matters, whom it is about too, and how it read before
/// it was corrected, by whom, when and why.
final class NotePart {

    static final String CORRECT = "citizen.note.correct";

    private static final Messages TEXT = Messages.of("citizen");

    private final CitizenModel model;
    private final SourceNames names;
    private final Dates dates;
    private final Consumer<UUID> open;

    /// @param open opens the file of somebody else whom it is about
    NotePart(CitizenModel model, SourceNames names, Dates dates, Consumer<UUID> open) {
        this.model = model;
        this.names = names;
        this.dates = dates;
        this.open = open;
    }

    Region of(TimelineEntry entry, WrittenNote note) {
        var part = new VBox();
        part.getStyleClass().add("note-part");
        if (note.significance() != null) {
            part.getChildren().add(significant());
            if (!note.significance().isEmpty()) {
                part.getChildren().add(Prose.of(note.significance()));
            }
        }
        if (!Dates.day(entry.at().date()).equals(dates.day(entry.from().saidOn()))) {
            part.getChildren()
                    .add(
                            Texts.secondary(
                                    TEXT.get(
                                            "entry.written", dates.moment(entry.from().saidOn()))));
        }
        if (note.together() != null) {
            var others = new VBox();
            part.getChildren().add(others);
            model.alsoAbout(note.together(), found -> show(others, found));
        }
        if (note.corrected()) {
            part.getChildren().add(corrections(note.wordings()));
        }
        if (model.writableProperty().get().contains(entry.service())) {
            part.getChildren().add(correct(entry, note));
        }
        return part;
    }

    /// That an entry is a significant event.
    static Label significant() {
        var tag = new Label(TEXT.get("entry.significant"), Icons.of("mdoal-flag"));
        tag.getStyleClass().addAll("status", "significant");
        return tag;
    }

    private void show(VBox others, List<Companion> found) {
        if (found.isEmpty()) {
            return;
        }
        others.getChildren().add(SourceLines.heading(TEXT.get("entry.alsoAbout")));
        for (var one : found) {
            var link = new Button(one.name());
            link.getStyleClass().addAll("flat", "link");
            link.setWrapText(true);
            link.setOnAction(_ -> open.accept(one.person()));
            others.getChildren().add(link);
        }
    }

    /// The newest first: who made it read so, when and why, and how it read until then.
    private Region corrections(List<Wording> wordings) {
        var part = new VBox(SourceLines.heading(TEXT.get("entry.corrections")));
        part.getStyleClass().add("note-corrections");
        for (var i = wordings.size() - 1; i > 0; i--) {
            var wording = wordings.get(i);
            var why = wording.why();
            part.getChildren()
                    .add(
                            Texts.body(
                                    TEXT.get(
                                            "entry.correctedBy",
                                            names.named(wording.author()),
                                            dates.moment(wording.writtenAt()))));
            if (why != null) {
                part.getChildren().add(Prose.of(why, "strong"));
            }
            part.getChildren().add(Texts.secondary(TEXT.get("entry.before")));
            part.getChildren().add(Prose.of(wordings.get(i - 1).text(), "former"));
        }
        return part;
    }

    private Region correct(TimelineEntry entry, WrittenNote note) {
        if (note.latest().text().contains(SingleView.LEFT_OUT)) {
            return Texts.secondary(TEXT.get("entry.correct.hidden"));
        }
        var correct = new Button(TEXT.get("entry.correct"));
        correct.setId(CORRECT);
        correct.setOnAction(
                _ -> model.note().correct(entry.service(), note, note.latest().record()));
        var busy = Texts.secondary(TEXT.get("entry.correct.busy"));
        var writing = model.note().openProperty();
        correct.visibleProperty().bind(writing.not());
        correct.managedProperty().bind(correct.visibleProperty());
        busy.visibleProperty().bind(writing);
        busy.managedProperty().bind(busy.visibleProperty());
        return new VBox(correct, busy);
    }
}
