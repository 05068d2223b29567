package org.doorstep.app.shell;

import static java.util.stream.Collectors.joining;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.shell.NowModel.DraftRow;
import org.doorstep.app.shell.NowModel.HandedRow;
import org.doorstep.app.shell.NowModel.Unfinished;
import org.doorstep.app.text.Amounts;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.domain.laptop.Holdings.Summary;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncState.Contact;
import org.jspecify.annotations.Nullable;

/// Now: today's date, how the laptop stands with the hub, what was refused, what can be gone on
/// with, and what the laptop holds.
final class NowView {

    static final String SYNC = "shell.now.sync";
    static final String SIGN_IN = "shell.now.signin";
    static final String HOLDINGS = "shell.now.holdings";
    static final String REFUSED = "shell.now.refused";
    static final String DECIDE = "shell.now.decide";
    static final String DRAFT = "shell.now.draft";
    static final String HANDED = "shell.now.handed";

    private static final Messages TEXT = Messages.of("shell");

    private final VBox root = new VBox();
    private final Dates dates;
    private final Label inStep = Texts.body("");
    private final Label waiting = Texts.body("");
    private final Label contact = Texts.secondary("");
    private final Label files = Texts.body("");
    private final Button act = new Button();
    private final Label refused = Texts.body("");
    private final Button showRefused = new Button(TEXT.get("now.refused.act"));
    private final Label undecided = Texts.body("");
    private final Button decide = new Button(TEXT.get("now.decide.act"));
    private final VBox drafts = part(TEXT.get("now.drafts"));
    private final SyncPillModel sync;
    private final Ways ways;
    private final Subscription counting;

    /// Where the officer can go from here.
    ///
    /// @param signIn signs in again so that the hub answers
    /// @param holdings shows what is on this laptop
    /// @param syncPage shows what waits, and what the hub did not take
    /// @param decide shows the decisions that wait
    /// @param file opens a person's file
    /// @param page opens a page
    record Ways(
            Runnable signIn,
            Runnable holdings,
            Runnable syncPage,
            Runnable decide,
            Consumer<UUID> file,
            Consumer<Address> page) {}

    /// @param decisions how many wait
    NowView(
            SyncPillModel sync,
            NowModel now,
            ObservableValue<? extends Number> decisions,
            Dates dates,
            Ways ways) {
        this.dates = dates;
        this.sync = sync;
        this.ways = ways;
        var holdings = new Button(TEXT.get("now.laptop.act"));
        holdings.setId(HOLDINGS);
        holdings.setOnAction(_ -> ways.holdings().run());
        showRefused.setId(REFUSED);
        showRefused.setOnAction(_ -> ways.syncPage().run());
        decide.setId(DECIDE);
        decide.setOnAction(_ -> ways.decide().run());
        root.getStyleClass().add("now");
        root.getChildren()
                .addAll(
                        Texts.secondary(dates.today()),
                        part(
                                TEXT.get("now.sync"),
                                inStep,
                                waiting,
                                contact,
                                act,
                                undecided,
                                decide,
                                refused,
                                showRefused),
                        drafts,
                        part(TEXT.get("now.laptop"), files, holdings));
        sync.state().subscribe(this::show);
        now.summary().subscribe(this::show);
        now.drafts().subscribe(this::show);
        counting = decisions.subscribe(this::decide);
    }

    /// Follows what it counts no more.
    void close() {
        counting.unsubscribe();
    }

    private void decide(Number count) {
        undecided.setText(TEXT.get("now.decide", count));
        shown(undecided, count.intValue() > 0);
        shown(decide, count.intValue() > 0);
    }

    Region root() {
        return root;
    }

    /// Puts the focus on what is to be done next about sync.
    void focus() {
        if (decide.isVisible()) {
            decide.requestFocus();
        } else if (showRefused.isVisible()) {
            showRefused.requestFocus();
        } else {
            act.requestFocus();
        }
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
        shown(contact, !contact.getText().isEmpty());
        refused.setText(TEXT.get("now.refused", state.refused()));
        shown(refused, state.refused() > 0);
        shown(showRefused, state.refused() > 0);
        if (state.contact() == Contact.SIGN_IN_NEEDED) {
            act.setId(SIGN_IN);
            act.setText(TEXT.get("now.signIn.act"));
            act.setOnAction(_ -> ways.signIn().run());
        } else {
            act.setId(SYNC);
            act.setText(TEXT.get("now.sync.act"));
            act.setOnAction(_ -> sync.nudge());
        }
    }

    private static String about(SyncState state) {
        return switch (state.contact()) {
            case OFFLINE -> TEXT.get("now.offline");
            case HUB_TROUBLE -> TEXT.get("now.hubTrouble");
            case LAPTOP_TROUBLE -> TEXT.get("now.laptopTrouble");
            case SIGN_IN_NEEDED -> TEXT.get("now.signIn");
            case STARTING, SYNCING, IN_STEP -> "";
        };
    }

    private void show(Unfinished unfinished) {
        drafts.getChildren().remove(1, drafts.getChildren().size());
        unfinished.handed().forEach(row -> drafts.getChildren().add(handed(row)));
        unfinished.rows().forEach(row -> drafts.getChildren().add(draft(row)));
        if (unfinished.shown() < unfinished.total()) {
            drafts.getChildren()
                    .add(
                            Texts.caption(
                                    TEXT.get(
                                            "now.drafts.more",
                                            unfinished.shown(),
                                            unfinished.total())));
        }
        shown(drafts, unfinished.total() > 0);
    }

    private Button handed(HandedRow row) {
        var draft = row.draft();
        var begun = dates.moment(draft.begunAt());
        var by = draft.handed() ? TEXT.get("now.handed", draft.name()) : TEXT.get("now.handed.own");
        Runnable open =
                draft.isNote()
                        ? () -> ways.file().accept(draft.person())
                        : () ->
                                ways.page()
                                        .accept(FormAddress.ofDraft(draft.person(), draft.form()));
        return row(
                HANDED,
                row.name(),
                open,
                inOneLine(draft.title()),
                inOneLine(by),
                inOneLine(begun));
    }

    private Button draft(DraftRow row) {
        var name = row.name() == null ? TEXT.get("now.draft.notHeld") : row.name();
        var about = TEXT.get("now.draft", row.service().title(), dates.moment(row.keptAt()));
        return row(DRAFT, name, () -> ways.file().accept(row.person()), Texts.secondary(about));
    }

    private static Label inOneLine(String text) {
        var line = Texts.secondary(text);
        line.setWrapText(false);
        return line;
    }

    private static Button row(String id, String name, Runnable open, Label... lines) {
        var about = Stream.of(lines).map(Label::getText).collect(joining(", "));
        var whose = Texts.strong(name);
        whose.setWrapText(false);
        var button = new Button();
        button.setId(id);
        var words = new VBox(whose);
        words.getChildren().addAll(lines);
        button.setGraphic(words);
        button.setTooltip(new Tooltip(lines.length > 1 ? name + "\n" + about : name));
        button.setAccessibleText(name + ". " + about);
        button.getStyleClass().addAll("flat", "draft-row");
        if (lines.length > 1) {
            button.getStyleClass().add("handed");
        }
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> open.run());
        return button;
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
