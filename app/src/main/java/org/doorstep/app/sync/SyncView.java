package org.doorstep.app.sync;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.Whom;

/// One page about the laptop and the hub: how they stand, what needs a decision, what was refused,
/// what waits.
public final class SyncView {

    static final String SYNC = "sync.now";
    static final String SIGN_IN = "sync.signin";
    static final String DECIDE = "sync.decide";
    static final String WAITING = "sync.waiting";

    private static final Messages TEXT = Messages.of("sync");

    private final SyncModel model;
    private final RefusalsView refusals;
    private final Ways ways;
    private final VBox waiting = new VBox();
    private final Button act = new Button();
    private final Label decisions = Texts.body("");
    private final VBox deciding;
    private final ScrollPane root;
    private final ListChangeListener<WaitingRow> follow = _ -> show();
    private final Subscription following;

    /// Where the officer can go from here.
    ///
    /// @param signIn signs in again so that the hub answers
    /// @param decide goes to the decisions
    /// @param open opens a person's file
    record Ways(Runnable signIn, Runnable decide, Consumer<UUID> open) {}

    /// @param files what is to say of photos and files; empty for nothing
    /// @param undecided how many decisions wait
    SyncView(
            SyncModel model,
            ObservableValue<String> files,
            RefusalsView refusals,
            ObservableValue<? extends Number> undecided,
            Ways ways) {
        this.model = model;
        this.refusals = refusals;
        this.ways = ways;
        var decide = new Button(TEXT.get("decisions.act"));
        decide.setId(DECIDE);
        decide.setOnAction(_ -> ways.decide().run());
        deciding = section(TEXT.get("decisions"), decisions, decide);
        waiting.setId(WAITING);
        var page =
                new VBox(
                        Texts.pageTitle(TEXT.get("page")),
                        Texts.secondary(TEXT.get("page.about")),
                        new VBox(
                                standing(),
                                deciding,
                                refusals.root(),
                                section(
                                        TEXT.get("waiting.title"),
                                        bound(model.waits(), "body"),
                                        waiting,
                                        bound(model.shown(), "caption")),
                                travelling(files)));
        page.getChildren().getLast().getStyleClass().add("sync-sections");
        page.getStyleClass().add("page");
        root = new ScrollPane(page);
        root.setFitToWidth(true);
        root.setFocusTraversable(false);
        model.rows().addListener(follow);
        following =
                Subscription.combine(
                        undecided.subscribe(this::decide),
                        model.signInNeeded().subscribe(this::act));
        show();
    }

    public Region root() {
        return root;
    }

    /// Puts the focus on what was refused, else on syncing.
    void focus() {
        if (!refusals.focus()) {
            act.requestFocus();
        }
    }

    void close() {
        following.unsubscribe();
        model.rows().removeListener(follow);
        refusals.close();
    }

    private static Region travelling(ObservableValue<String> files) {
        var section = section(TEXT.get("files"), bound(files, "body"));
        section.visibleProperty().bind(files.map(words -> !words.isEmpty()));
        section.managedProperty().bind(section.visibleProperty());
        return section;
    }

    private Region standing() {
        var facts =
                new FlowPane(
                        bound(model.inStep(), "strong"),
                        bound(model.verified(), "body"),
                        bound(model.contact(), "secondary"));
        facts.getStyleClass().add("sync-facts");
        return section(TEXT.get("standing"), facts, act);
    }

    private void act(boolean signIn) {
        act.setId(signIn ? SIGN_IN : SYNC);
        act.setText(signIn ? TEXT.get("signIn.act") : TEXT.get("sync.act"));
        act.setOnAction(_ -> {
            if (signIn) {
                ways.signIn().run();
            } else {
                model.nudge();
            }
        });
    }

    private void decide(Number count) {
        decisions.setText(TEXT.get("decisions.waiting", count));
        deciding.setVisible(count.intValue() > 0);
        deciding.setManaged(count.intValue() > 0);
    }

    private void show() {
        waiting.getChildren().setAll(model.rows().stream().map(this::row).toList());
    }

    private Node row(WaitingRow row) {
        var title = Whom.tag(Prose.of(row.title()), row.who());
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var since = Texts.secondary(row.since());
        since.setMinWidth(Region.USE_PREF_SIZE);
        var size = Texts.secondary(row.size());
        size.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(title, since, size);
        line.getStyleClass().add("waiting-row");
        line.setAccessibleText(row.sentence());
        var person = row.person();
        if (person != null) {
            var open = new Button(TEXT.get("open"));
            open.setMinWidth(Region.USE_PREF_SIZE);
            open.setAccessibleText(TEXT.get("open") + ", " + row.title());
            open.setOnAction(_ -> ways.open().accept(person));
            line.getChildren().add(open);
        }
        return line;
    }

    private static VBox section(String title, Node... lines) {
        var section = new VBox(Texts.sectionTitle(title));
        section.getChildren().addAll(lines);
        section.getStyleClass().add("sync-section");
        return section;
    }

    private static Label bound(ObservableValue<String> words, String styleClass) {
        var label = Texts.body("");
        label.getStyleClass().add(styleClass);
        label.textProperty().bind(words);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
