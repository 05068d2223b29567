package org.doorstep.app.visit;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.MarkerTag;
import org.doorstep.app.ui.Mnemonic;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.task.Team;
import org.doorstep.app.ui.visit.VisitShown;
import org.doorstep.app.visit.VisitModel.Shown;
import org.doorstep.app.visit.VisitModel.State;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.visit.Visit;
import org.jspecify.annotations.Nullable;

/// One visit, large enough for a thumb: its pack before, the warnings at the door, what is filled
/// in there, and what was done.
final class VisitView {

    /// Ids for tests.
    static final String START = "visit.start";

    static final String NOBODY = "visit.nobody";
    static final String FILE = "visit.file";

    private static final Messages TEXT = Messages.of("visit");

    private final VisitModel model;
    private final Team team;
    private final Consumer<Address> open;
    private final Function<UUID, Address> fileOf;
    private final Prose name = new Prose("person-name");
    private final Label where = Texts.body("");
    private final Label when = Texts.secondary("");
    private final Label alone = Texts.body("");
    private final Flow warnings = new Flow("markers-bar", 8, 6);
    private final ThereBar there;
    private final AgendaPane agenda;
    private final VBox top;
    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);
    private final Label state = Texts.body("");
    private final VBox root = new VBox();
    private final Subscription follow;
    private boolean atTheDoor;
    private @Nullable GatePane gate;

    /// @param open shows a page
    /// @param fileOf where the file of a person is
    VisitView(VisitModel model, Team team, Consumer<Address> open, Function<UUID, Address> fileOf) {
        this.model = model;
        this.team = team;
        this.open = open;
        this.fileOf = fileOf;
        there = new ThereBar(model);
        agenda = new AgendaPane(model, open);
        var who = new VBox(name, where, when, alone);
        who.getStyleClass().add("visit-who");
        top = new VBox(warnings, who, there.root());
        top.getStyleClass().add("visit-top");
        body.getStyleClass().add("visit-body");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        state.getStyleClass().add("page-state");
        root.getStyleClass().addAll("visit", "visit-touch");
        root.setMinWidth(0);
        root.getChildren().addAll(state, top, scroll);
        follow =
                Subscription.combine(
                        model.stateProperty().subscribe(this::show),
                        model.shownProperty().subscribe(this::show),
                        model.nowProperty().subscribe(this::tick));
    }

    Region root() {
        return root;
    }

    /// Puts the focus on the first warning at the door, else on the first thing to do.
    void focus() {
        var now = gate;
        if (now != null) {
            now.focus();
            return;
        }
        var first = firstButton(body);
        root.setFocusTraversable(first == null);
        if (first == null) {
            root.requestFocus();
        } else {
            first.requestFocus();
        }
    }

    void close() {
        follow.unsubscribe();
    }

    private void show(State now) {
        state.setText(
                switch (now) {
                    case OPENING, SHOWN -> "";
                    case NOT_HELD -> TEXT.get("page.notHeld");
                    case FAILED -> TEXT.get("page.failed");
                });
        shown(state, !state.getText().isEmpty());
        shown(top, now == State.SHOWN);
        shown(scroll, now == State.SHOWN);
    }

    private void show(@Nullable Shown shown) {
        if (shown == null) {
            body.getChildren().clear();
            return;
        }
        var focused = focused();
        head(shown.visit());
        body.getChildren().clear();
        var visit = shown.visit();
        // What was ticked stays ticked when something else is read anew.
        var ticked = gate != null && gate.asksFor(visit.warnings()) ? gate : null;
        gate = null;
        var unread = visit.read() == null && !visit.warnings().isEmpty();
        switch (visit.visit().state()) {
            case PLANNED -> {
                if (atTheDoor && unread) {
                    gate(visit, true, ticked);
                } else {
                    before(shown);
                }
            }
            case STARTED -> {
                if (unread) {
                    gate(visit, false, ticked);
                } else {
                    there(shown);
                }
            }
            case ENDED -> over(shown);
            case NO_ANSWER, CANCELLED -> put(again(), fileButton(visit));
        }
        if (focused != null) {
            var same = focused.getId() == null ? null : root.lookup("#" + idOf(focused));
            if (same != null && same.isFocusTraversable()) {
                same.requestFocus();
            } else {
                focus();
            }
        } else if (root.isFocused()) {
            focus();
        }
    }

    private void head(VisitShown visit) {
        var planned = visit.visit();
        warnings.getChildren().setAll(visit.warnings().stream().map(this::tag).toList());
        shown(warnings, !visit.warnings().isEmpty() && planned.state() != Visit.State.CANCELLED);
        name.text(visit.name());
        name.setAccessibleText(visit.spoken());
        where.setText(visit.where());
        var words = new StringBuilder(model.words().plannedInFull(planned));
        words.append(". ").append(TEXT.get("for", planned.service().title()));
        if (!planned.companions().isEmpty()) {
            var names = planned.companions().stream().map(team::name).toList();
            words.append(". ").append(TEXT.get("with", String.join(", ", names)));
        }
        words.append(". ").append(model.words().state(planned));
        when.setText(words + ".");
        alone.setText(visit.alone() == null ? "" : TEXT.get("alone", visit.alone()));
        shown(alone, planned.isOpen() && !alone.getText().isEmpty());
        shown(there.root(), planned.state() == Visit.State.STARTED);
        tick(model.nowProperty().get());
    }

    private Node tag(VisitShown.Warning warning) {
        var caution = warning.caution();
        var tag =
                MarkerTag.of(
                        new Caution(
                                caution.level(),
                                warning.words(),
                                caution.since(),
                                caution.reviewOn()),
                        this::toFile);
        tag.setWrapText(true);
        return tag;
    }

    private void tick(Instant now) {
        var shown = model.shownProperty().get();
        if (shown != null) {
            there.show(shown.visit().visit(), now);
        }
    }

    private void before(Shown shown) {
        var start = new Button(TEXT.get("start"), Icons.of("mdomz-meeting_room"));
        start.setId(START);
        start.getStyleClass().add("accent");
        Mnemonic.in(start);
        start.setOnAction(_ -> toTheDoor(shown));
        var nobody = new Button(TEXT.get("noAnswer"));
        nobody.setId(NOBODY);
        Mnemonic.in(nobody);
        nobody.setOnAction(_ -> model.noAnswer());
        var cancel = new Button(TEXT.get("cancel"));
        cancel.setOnAction(_ -> model.cancel());
        put(
                actions(start, nobody, cancel, fileButton(shown.visit())),
                PackPane.of(shown.visit(), model.words()),
                agenda.of(shown, false));
    }

    /// Where nothing is to be warned of there is nothing to read.
    private void toTheDoor(Shown shown) {
        if (shown.visit().warnings().isEmpty()) {
            model.readWarnings(shown.visit().about());
            return;
        }
        atTheDoor = true;
        body.getChildren().clear();
        gate(shown.visit(), true, null);
        focus();
    }

    private void gate(VisitShown visit, boolean mayLeave, @Nullable GatePane ticked) {
        var now =
                ticked != null
                        ? ticked
                        : new GatePane(
                                visit,
                                () -> model.readWarnings(visit.about()),
                                mayLeave ? this::leaveTheDoor : null);
        gate = now;
        // They stand below, each with what is known of it.
        shown(warnings, false);
        put(now.root());
    }

    private void leaveTheDoor() {
        atTheDoor = false;
        gate = null;
        show(model.shownProperty().get());
        focus();
    }

    private void there(Shown shown) {
        put(agenda.of(shown, true), actions(fileButton(shown.visit())), read(shown.visit()));
    }

    private void over(Shown shown) {
        var visit = shown.visit().visit();
        var began = visit.startedAt();
        var ended = visit.endedAt();
        var box = new VBox();
        box.getStyleClass().addAll("card", "visit-pack");
        if (began != null && ended != null) {
            box.getChildren()
                    .addAll(
                            Texts.strong(
                                    TEXT.get(
                                            "summary.ended",
                                            model.words().moment(began),
                                            model.words().moment(ended))),
                            Texts.body(TEXT.get("summary", model.words().moment(began))));
        }
        var open = shown.lines().stream().filter(line -> line.sheet().begun()).count();
        if (open > 0) {
            box.getChildren().add(Texts.body(TEXT.get("end.open", open)));
        }
        box.getChildren().add(read(shown.visit()));
        put(box, agenda.of(shown, true), actions(fileButton(shown.visit())));
    }

    private Node read(VisitShown visit) {
        var at = visit.read();
        return at == null || visit.warnings().isEmpty()
                ? new Region()
                : Texts.secondary(
                        TEXT.get("gate.read", visit.warnings().size(), model.words().moment(at)));
    }

    private Node again() {
        var again = new Button(TEXT.get("again"));
        again.setOnAction(_ -> model.planAgain());
        return actions(again);
    }

    private Node fileButton(VisitShown visit) {
        var file = new Button(TEXT.get("open.file"), Icons.of("mdoal-folder_open"));
        file.setId(FILE);
        file.setOnAction(_ -> open.accept(fileOf.apply(visit.run().person())));
        return file;
    }

    private void toFile() {
        var shown = model.shownProperty().get();
        if (shown != null) {
            open.accept(fileOf.apply(shown.visit().run().person()));
        }
    }

    private void put(Node... parts) {
        body.getChildren().addAll(parts);
    }

    private static Flow actions(Node... buttons) {
        var flow = new Flow("visit-actions", 12, 10);
        for (var button : buttons) {
            if (button instanceof Region region) {
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
            flow.getChildren().add(button);
        }
        return flow;
    }

    private @Nullable Node focused() {
        var scene = root.getScene();
        var owner = scene == null ? null : scene.getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at == body) {
                return owner;
            }
        }
        return null;
    }

    /// As a selector needs it.
    private static String idOf(Node node) {
        return node.getId().replace(".", "\\.");
    }

    private static @Nullable Node firstButton(Parent in) {
        for (var child : in.getChildrenUnmodifiable()) {
            if (child.isFocusTraversable() && child.isVisible()) {
                return child;
            }
            if (child instanceof Parent parent) {
                var found = firstButton(parent);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
