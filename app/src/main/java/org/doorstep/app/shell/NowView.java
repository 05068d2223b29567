package org.doorstep.app.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Amounts;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.laptop.Holdings.Summary;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncState.Contact;
import org.jspecify.annotations.Nullable;

/// Now: today's date, how the laptop stands with the hub, and what it holds.
final class NowView {

    static final String SYNC = "shell.now.sync";
    static final String SIGN_IN = "shell.now.signin";
    static final String HOLDINGS = "shell.now.holdings";

    private static final Messages TEXT = Messages.of("shell");

    private final VBox root = new VBox();
    private final Dates dates;
    private final Label inStep = Texts.body("");
    private final Label waiting = Texts.body("");
    private final Label contact = Texts.secondary("");
    private final Label files = Texts.body("");
    private final Button act = new Button();
    private final SyncPillModel sync;
    private final Runnable signIn;

    NowView(SyncPillModel sync, NowModel now, Dates dates, Runnable signIn, Runnable showHoldings) {
        this.dates = dates;
        this.sync = sync;
        this.signIn = signIn;
        var holdings = new Button(TEXT.get("now.laptop.act"));
        holdings.setId(HOLDINGS);
        holdings.setOnAction(_ -> showHoldings.run());
        root.getStyleClass().add("now");
        root.getChildren()
                .addAll(
                        Texts.secondary(dates.today()),
                        part(TEXT.get("now.sync"), inStep, waiting, contact, act),
                        part(TEXT.get("now.laptop"), files, holdings));
        sync.state().subscribe(this::show);
        now.summary().subscribe(this::show);
    }

    Region root() {
        return root;
    }

    private static VBox part(String title, Region... lines) {
        var part = new VBox(Texts.sectionTitle(title));
        part.getChildren().addAll(lines);
        part.getStyleClass().add("part");
        return part;
    }

    private void show(@Nullable Summary summary) {
        if (summary != null) {
            files.setText(TEXT.get("now.files", summary.files(), Amounts.size(summary.bytes())));
        }
    }

    private void show(SyncState state) {
        var lastInStep = state.lastInStep();
        inStep.setText(
                lastInStep == null
                        ? TEXT.get("now.notYet")
                        : TEXT.get("now.inStep", dates.moment(lastInStep)));
        waiting.setText(
                state.waiting() == 0
                        ? TEXT.get("now.waiting.none")
                        : TEXT.get("now.waiting", state.waiting()));
        contact.setText(about(state));
        contact.setVisible(!contact.getText().isEmpty());
        contact.setManaged(contact.isVisible());
        if (state.contact() == Contact.SIGN_IN_NEEDED) {
            act.setId(SIGN_IN);
            act.setText(TEXT.get("now.signIn.act"));
            act.setOnAction(_ -> signIn.run());
        } else {
            act.setId(SYNC);
            act.setText(TEXT.get("now.sync.act"));
            act.setOnAction(_ -> sync.nudge());
        }
    }

    private static String about(SyncState state) {
        if (state.refused() > 0) {
            return TEXT.get("now.refused", state.refused());
        }
        return switch (state.contact()) {
            case OFFLINE -> TEXT.get("now.offline");
            case SIGN_IN_NEEDED -> TEXT.get("now.signIn");
            case STARTING, SYNCING, IN_STEP -> "";
        };
    }
}
