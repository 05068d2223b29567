package org.doorstep.app.form;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.FieldBox;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.ProseField;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.casework.Awaiting;
import org.doorstep.domain.casework.CaseEntry;
import org.jspecify.annotations.Nullable;

/// Says above a completed form that it waits for an approval, and lets who may decide do so.
final class DecidingBar {

    static final String APPROVE = "approval.approve";
    static final String SEND_BACK = "approval.sendBack";
    static final String MISSING = "approval.missing";
    static final String SEND = "approval.send";
    static final String NEWER = "approval.newer";

    private static final Messages TEXT = Messages.of("form");

    private final Deciding deciding;
    private final Consumer<UUID> read;
    private final Dates dates;
    private final Label state = Texts.strong("");
    private final Label wrong = Texts.body("");
    private final ProseField missing = new ProseField();
    private final Flow buttons = new Flow("approval-deeds", 10, 8);
    private final VBox asking = new VBox();
    private final VBox root = new VBox();
    private final Button newer = new Button(TEXT.get("approval.newer.read"));
    private @Nullable UUID caseId;
    private @Nullable UUID form;

    /// @param read opens another completed form of the person
    DecidingBar(Deciding deciding, Consumer<UUID> read, Clock clock) {
        this.deciding = deciding;
        this.read = read;
        newer.setId(NEWER);
        this.dates = new Dates(clock);
        missing.setId(MISSING);
        missing.setPrefRowCount(2);
        missing.textProperty().bindBidirectional(deciding.missingProperty());
        missing.textProperty()
                .subscribe(words -> {
                    wrong.setText("");
                    if (words.length() > CaseEntry.WHY_CHARACTERS) {
                        missing.setText(words.substring(0, CaseEntry.WHY_CHARACTERS));
                    }
                });
        wrong.getStyleClass().add("field-error");
        wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
        wrong.managedProperty().bind(wrong.visibleProperty());
        var approve = new Button(TEXT.get("approval.approve"), Icons.of("mdoal-check"));
        approve.setId(APPROVE);
        approve.getStyleClass().add("accent");
        approve.setOnAction(_ -> {
            if (caseId != null && form != null) {
                deciding.approve(caseId, form);
            }
        });
        var sendBack = new Button(TEXT.get("approval.sendBack"));
        sendBack.setId(SEND_BACK);
        sendBack.setOnAction(_ -> {
            ask(true);
            missing.requestFocus();
        });
        buttons.getChildren().addAll(approve, sendBack);
        var send = new Button(TEXT.get("approval.send"));
        send.setId(SEND);
        send.getStyleClass().add("accent");
        send.setOnAction(_ -> send());
        var cancel = new Button(TEXT.get("approval.cancel"));
        cancel.getStyleClass().add("flat");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> ask(false));
        var deeds = new Flow("approval-deeds", 10, 8);
        deeds.getChildren().addAll(send, cancel);
        asking.getStyleClass().add("approval-asking");
        asking.getChildren()
                .addAll(
                        new FieldBox(
                                        TEXT.get("approval.missing"),
                                        TEXT.get("approval.missing.hint"),
                                        missing)
                                .root(),
                        wrong,
                        deeds);
        shown(asking, false);
        root.getStyleClass().add("approval-bar");
        root.getChildren().addAll(state, newer, buttons, asking);
        shown(root, false);
    }

    Region root() {
        return root;
    }

    /// While what is missing is written, *Approve* is out of reach.
    private void ask(boolean asks) {
        shown(asking, asks);
        shown(buttons, !asks);
    }

    /// @param awaiting null if it waits for nobody
    /// @param shown id of the completed form below
    void show(@Nullable Awaiting awaiting, UUID shown) {
        shown(root, awaiting != null);
        shown(newer, false);
        caseId = null;
        form = shown;
        if (awaiting == null) {
            shown(asking, false);
            return;
        }
        var newest = awaiting.newest();
        if (newest != null && !newest.equals(shown)) {
            state.setText(TEXT.get("approval.newer"));
            newer.setOnAction(_ -> read.accept(newest));
            shown(newer, true);
            shown(buttons, false);
            shown(asking, false);
            return;
        }
        var since = awaiting.since();
        var fault = awaiting.fault().orElse(null);
        shown(buttons, fault == null && !asking.isVisible());
        if (fault != null) {
            shown(asking, false);
            state.setText(TEXT.get("approval.others", fault));
        } else {
            state.setText(
                    since == null
                            ? TEXT.get("approval.waits")
                            : TEXT.get("approval.since", dates.moment(since)));
            deciding.about(awaiting.run().id());
        }
        caseId = awaiting.run().id();
    }

    void close() {
        deciding.keep();
    }

    private void send() {
        var words = missing.getText();
        if (words.isBlank()) {
            wrong.setText(TEXT.get("approval.missing.none"));
            missing.requestFocus();
        } else if (caseId != null && form != null) {
            deciding.sendBack(caseId, form, words);
        }
    }

    private static void shown(Region part, boolean now) {
        part.setVisible(now);
        part.setManaged(now);
    }
}
