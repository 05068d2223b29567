package org.doorstep.app.citizen;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.citizen.source.SourceNames;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.StatusTag;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.citizen.TimelineEntry;
import org.jspecify.annotations.Nullable;

/// An entry of the timeline whole, with its source, date and author.
final class EntryPart {

    private static final Messages TEXT = Messages.of("citizen");

    private final CitizenModel model;
    private final SourceNames names;
    private final SourceLines sources;
    private final Consumer<UUID> form;
    private final NotePart note;

    /// @param form shows a completed form whole
    EntryPart(
            CitizenModel model,
            SourceNames names,
            SourceLines sources,
            NotePart note,
            Consumer<UUID> form) {
        this.model = model;
        this.names = names;
        this.sources = sources;
        this.form = form;
        this.note = note;
    }

    Region of(TimelineEntry entry) {
        var time = entry.at().time();
        var day = Dates.day(entry.at().date());
        var part =
                new VBox(
                        SourceLines.heading(type(entry)),
                        Prose.of(entry.title(), "section-title"),
                        Texts.secondary(time == null ? day : day + ", " + Dates.time(time)));
        part.getStyleClass().add("context-part");
        if (entry.writtenHere()) {
            var sent =
                    entry.waiting()
                            ? StatusTag.of(StatusTag.Status.DUE, TEXT.get("entry.waitingLong"))
                            : StatusTag.of(StatusTag.Status.DONE, TEXT.get("entry.sent"));
            sent.setWrapText(true);
            sent.setMinHeight(Region.USE_PREF_SIZE);
            part.getChildren().add(sent);
        }
        var text = entry.text();
        if (text != null && !text.equals(entry.title())) {
            var words = Prose.of(text);
            words.getStyleClass().add("entry-text");
            part.getChildren().add(words);
        }
        if (isForm(entry)) {
            part.getChildren().add(open(entry));
        }
        if (entry.note() != null) {
            part.getChildren().add(note.of(entry, entry.note()));
        }
        link(part, TEXT.get("entry.corrects"), entry.corrects());
        var by = names.signedBy(entry);
        if (!by.isEmpty()) {
            part.getChildren().addAll(SourceLines.heading(TEXT.get("entry.by")), Texts.body(by));
        }
        part.getChildren()
                .addAll(SourceLines.heading(TEXT.get("entry.source")), sources.of(entry.from()));
        return part;
    }

    private boolean isForm(TimelineEntry entry) {
        var view = model.viewProperty().get();
        return view != null
                && view.responses().stream().anyMatch(one -> one.header().id().equals(entry.id()));
    }

    private Button open(TimelineEntry entry) {
        var open = new Button(TEXT.get("entry.openForm"));
        open.setOnAction(_ -> form.accept(entry.id()));
        return open;
    }

    private void link(VBox part, String words, @Nullable UUID other) {
        model.timeline()
                .entry(other)
                .ifPresent(entry -> {
                    var link = new Button(words);
                    link.getStyleClass().addAll("flat", "link");
                    link.setOnAction(_ -> model.timeline().select(entry));
                    part.getChildren().add(link);
                });
    }

    private static String type(TimelineEntry entry) {
        var note = entry.note();
        return note == null || note.type() == null ? kind(entry.kind()) : note.type();
    }

    private static String kind(Event.Kind kind) {
        return switch (kind) {
            case CONTACT -> TEXT.get("kind.contact");
            case VISIT -> TEXT.get("kind.visit");
            case NOTE -> TEXT.get("kind.note");
            case LETTER -> TEXT.get("kind.letter");
            case CHARGE -> TEXT.get("kind.charge");
            case PAYMENT -> TEXT.get("kind.payment");
            case AWARD -> TEXT.get("kind.award");
            case REPAIR -> TEXT.get("kind.repair");
            case TENANCY -> TEXT.get("kind.tenancy");
            case ASSESSMENT -> TEXT.get("kind.assessment");
            case REVIEW -> TEXT.get("kind.review");
            case SUPPORT -> TEXT.get("kind.support");
            case CONCERN -> TEXT.get("kind.concern");
            case OTHER -> TEXT.get("kind.other");
        };
    }
}
