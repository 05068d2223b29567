package org.doorstep.app.citizen.note;

import java.time.Instant;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.DeedsBelow;
import org.doorstep.app.ui.FieldBox;
import org.doorstep.app.ui.Mnemonic;
import org.doorstep.app.ui.ProseField;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.frame.PageKey;
import org.doorstep.app.ui.frame.PageKeys;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.note.Note;
import org.jspecify.annotations.Nullable;

/// Writes a note beside the file: the service it is for, a big field, and a still line that says
/// when the laptop kept what is typed.
public final class NoteView {

    /// Ids for tests.
    public static final String TEXT_AREA = "citizen.note.text";

    public static final String WRITE = "citizen.note.write";
    public static final String DISCARD = "citizen.note.discard";
    public static final String KEPT = "citizen.note.kept";
    public static final String TYPE = "citizen.note.type";
    public static final String SIGNIFICANT = "citizen.note.significant";
    public static final String MEANING = "citizen.note.meaning";
    public static final String EARLIER = "citizen.note.earlier";
    public static final String WHY = "citizen.note.why";

    private static final Messages TEXT = Messages.of("citizen");
    private static final PseudoClass LARGE = PseudoClass.getPseudoClass("large");
    private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");

    private final NoteModel model;
    private final Dates dates;
    private final TextArea area = new ProseField();
    private final DeedsBelow root;
    private final BooleanProperty covered = new SimpleBooleanProperty();
    private final Subscription subscriptions;
    private final AroundView around;
    private final TextField why = new TextField();

    /// @param services for which the officer may write
    /// @param discarded offers to undo after a draft was thrown away
    /// @param left puts the focus elsewhere on the page, once nothing is written here any more
    public NoteView(
            NoteModel model,
            ObservableValue<List<Category>> services,
            Dates dates,
            Runnable discarded,
            Runnable left) {
        this.model = model;
        this.dates = dates;
        area.setId(TEXT_AREA);
        area.textProperty().bindBidirectional(model.textProperty());
        var field =
                new FieldBox(TEXT.get("note.label"), TEXT.get("note.hint"), area)
                        .error(
                                Bindings.createStringBinding(
                                        this::faultWords,
                                        model.textMissingProperty(),
                                        model.excessProperty()))
                        .root();
        around = new AroundView(model, services);
        VBox.setVgrow(area, Priority.ALWAYS);
        VBox.setVgrow(field, Priority.ALWAYS);
        var fields = new VBox(correction(), field, around.root());
        fields.getStyleClass().add("note-fields");
        area.setPrefRowCount(4);
        root = new DeedsBelow(fields, actions(discarded)).filling();
        root.getStyleClass().add("note");
        PageKeys.in(root).on(PageKey.SAVE, model::write);
        root.visibleProperty().bind(model.openProperty().and(covered.not()));
        root.managedProperty().bind(root.visibleProperty());
        // A focus that would be lost with the text area goes where the note is seen: left alone,
        // it would go to the search box, and the next words with it.
        subscriptions =
                Subscription.combine(
                        model.openProperty()
                                .subscribe(open -> {
                                    if (open) {
                                        focus();
                                    } else if (root.isFocusWithin()) {
                                        left.run();
                                    }
                                }),
                        model.largeProperty()
                                .subscribe(large -> root.pseudoClassStateChanged(LARGE, large)),
                        model.writingProperty().subscribe(this::lock));
    }

    public Region root() {
        return root;
    }

    /// What is typed while the note is on its way into the file would be in neither.
    private void lock(boolean now) {
        if (now && around.root().isFocusWithin()) {
            area.requestFocus();
        }
        area.setEditable(!now);
        why.setEditable(!now);
        around.root().setDisable(now);
    }

    /// Makes room for something else that is written, and comes back after it.
    public void covered(boolean now) {
        covered.set(now);
    }

    /// Leaves room for what is told above it.
    public void beside(boolean now) {
        root.pseudoClassStateChanged(BESIDE, now);
    }

    /// Puts the cursor at the end of what is typed.
    public void focus() {
        area.requestFocus();
        area.end();
    }

    /// Puts the cursor where a correction begins: why.
    public void focusCorrection() {
        why.requestFocus();
    }

    /// Stops following the model.
    public void dispose() {
        subscriptions.unsubscribe();
        around.dispose();
        why.textProperty().unbindBidirectional(model.typed().whyProperty());
        area.textProperty().unbindBidirectional(model.textProperty());
        root.visibleProperty().unbind();
        root.managedProperty().unbind();
    }

    /// Above a correction: that it is one, and why.
    private Region correction() {
        var typed = model.typed();
        why.setId(WHY);
        why.textProperty().bindBidirectional(typed.whyProperty());
        var box =
                new FieldBox(TEXT.get("note.why"), TEXT.get("note.why.hint"), why)
                        .error(
                                typed.faultsProperty()
                                        .map(faults ->
                                                faults.contains(NoteTyped.Fault.NO_REASON)
                                                        ? TEXT.get("note.noReason")
                                                        : ""))
                        .root();
        var part = new VBox(Texts.sectionTitle(TEXT.get("note.correction")), box);
        part.getStyleClass().add("note-correction");
        part.visibleProperty().bind(typed.correctsProperty().isNotNull());
        part.managedProperty().bind(part.visibleProperty());
        return part;
    }

    private Region actions(Runnable discarded) {
        var write = new Button(TEXT.get("note.write"));
        write.setId(WRITE);
        write.getStyleClass().add("accent");
        Mnemonic.in(write);
        write.setOnAction(_ -> model.write());
        var discard = new Button(TEXT.get("note.discard"));
        discard.setId(DISCARD);
        Mnemonic.in(discard);
        discard.setOnAction(_ -> {
            if (model.discard()) {
                discarded.run();
            }
        });
        var kept = new Label();
        kept.setId(KEPT);
        kept.getStyleClass().add("secondary");
        kept.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> keptWords(model.keptAtProperty().get()),
                                model.keptAtProperty(),
                                model.notKeptProperty(),
                                model.textProperty()));
        for (var region : new Region[] {write, discard, kept}) {
            region.setMinWidth(Region.USE_PREF_SIZE);
        }
        var actions = new FlowPane(write, discard, kept);
        actions.getStyleClass().add("note-actions");
        return actions;
    }

    private String faultWords() {
        var excess = model.excessProperty().get();
        if (excess > 0) {
            return TEXT.get("note.tooLong", excess, Note.LONGEST);
        }
        return model.textMissingProperty().get() ? TEXT.get("note.empty") : "";
    }

    private String keptWords(@Nullable Instant keptAt) {
        if (model.notKeptProperty().get()) {
            return TEXT.get("note.notKept");
        }
        return keptAt == null ? "" : TEXT.get("note.kept", dates.moment(keptAt));
    }
}
