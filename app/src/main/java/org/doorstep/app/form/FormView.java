package org.doorstep.app.form;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.form.FormModel.State;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.ErrorSummary;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.InSight;
import org.doorstep.app.ui.Mnemonic;
import org.doorstep.app.ui.Styled;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.frame.PageKey;
import org.doorstep.app.ui.frame.PageKeys;
import org.doorstep.app.work.Background;
import org.doorstep.domain.form.Filled;
import org.doorstep.domain.form.Section;
import org.jspecify.annotations.Nullable;

/// A form while it is filled in: sections on the left, the questions of one in a column, the last
/// assessment beside them.
public final class FormView {

    /// Ids for tests.
    public static final String NEXT = "form.next";

    public static final String COMPLETE = "form.complete";
    public static final String BESIDE = "form.beside";
    public static final String KEPT = "form.kept";

    private static final Messages TEXT = Messages.of("form");

    /// In em: below this width the list of sections makes room.
    private static final double NARROW = 52;

    /// In em: below this height nothing but the head stands above the questions.
    private static final double LOW = 44;

    private final FormModel model;
    private final FormDesk desk;
    private final Dates dates;
    private final Background background;
    private final PersonStrip strip;
    private final HandoverNote handover;
    private final SectionList sections;
    private final ErrorSummary summary = new ErrorSummary(TEXT.get("problem"));
    private final Label title = Texts.pageTitle("");
    private final Label place = Texts.caption("");
    private final Label state = Texts.body("");
    private final Label kept = Texts.secondary("");
    private final VBox column = new VBox();
    private final VBox middle = new VBox();
    private final ScrollPane scroll = new ScrollPane(column);
    private final Button next = new Button(TEXT.get("next"));
    private final Button previous = new Button(TEXT.get("previous"));
    private final Button complete = new Button(TEXT.get("complete"));
    private final ToggleButton beside = new ToggleButton();
    private final BorderPane body = new BorderPane();
    private final VBox root = new VBox();
    private final Subscription subscriptions;
    private @Nullable SectionPane pane;

    /// @param toPerson leads to the person's page
    FormView(
            FormModel model, FormDesk desk, Clock clock, Background background, Runnable toPerson) {
        this.model = model;
        this.desk = desk;
        this.background = background;
        dates = new Dates(clock);
        strip = new PersonStrip(clock, toPerson);
        handover = new HandoverNote(model, dates);
        sections = new SectionList(model::show, this::choose);
        root.getStyleClass().add("form-page");
        root.setMinWidth(0);
        column.getStyleClass().add("form-column");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFocusTraversable(false);
        beside.selectedProperty().bindBidirectional(model.besideProperty());
        beside.getStyleClass().add("chip");
        beside.setId(BESIDE);
        beside.managedProperty().bind(beside.visibleProperty());
        body.setLeft(sections.root());
        middle.getChildren().addAll(head(), handover.root(), scroll);
        body.setCenter(middle);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        state.getStyleClass().add("page-state");
        root.getChildren().addAll(strip.root(), body, actions(), state);
        PageKeys.in(root)
                .on(PageKey.NEXT_SECTION, () -> step(1))
                .on(PageKey.SECTION_BEFORE, () -> step(-1))
                .on(PageKey.SAVE, model::complete)
                .on(PageKey.BESIDE, () -> beside.setSelected(!beside.isSelected()));
        subscriptions =
                Subscription.combine(
                        model.stateProperty().subscribe(this::show),
                        model.viewProperty()
                                .subscribe(view -> {
                                    if (view != null) {
                                        strip.show(view, model.warnings());
                                    }
                                }),
                        model.lastProperty()
                                .subscribe(last -> {
                                    beside.setVisible(last != null);
                                    if (last != null) {
                                        beside.setText(
                                                TEXT.get(
                                                        "beside",
                                                        dates.day(last.header().observedAt())));
                                    }
                                }),
                        model.sectionProperty().subscribe(this::show),
                        model.filledProperty().subscribe(this::update),
                        model.faultsProperty().subscribe(this::show),
                        root.layoutBoundsProperty().subscribe(_ -> background.show(this::fit)));
    }

    Region root() {
        return root;
    }

    /// Puts the focus where the officer was, else on the first question.
    void focus() {
        var now = pane;
        var filled = model.filledProperty().get();
        if (now == null || filled == null) {
            // While the form is being opened the page itself has it.
            root.setFocusTraversable(true);
            root.requestFocus();
            return;
        }
        root.setFocusTraversable(false);
        var box = now.find(model.at());
        if (box == null || !filled.asks(box.path())) {
            box = now.firstAsked(filled);
        }
        if (box != null) {
            reveal(box.first());
        }
    }

    void dispose() {
        subscriptions.unsubscribe();
        handover.dispose();
        beside.selectedProperty().unbindBidirectional(model.besideProperty());
        kept.textProperty().unbind();
        column.getChildren().clear();
    }

    private Node head() {
        var words = new VBox(title, place);
        HBox.setHgrow(words, Priority.ALWAYS);
        var head = new HBox(words, beside);
        head.getStyleClass().add("form-head");
        return head;
    }

    private Node actions() {
        previous.setOnAction(_ -> step(-1));
        next.setId(NEXT);
        next.setOnAction(_ -> step(1));
        complete.setId(COMPLETE);
        complete.setOnAction(_ -> model.complete());
        var discard = new Button(TEXT.get("discard"));
        discard.getStyleClass().add("flat");
        discard.setOnAction(_ -> desk.say(TEXT.get("discarded", title()), model.discard()));
        for (var button : new Button[] {previous, next, complete, discard}) {
            Mnemonic.in(button);
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        kept.setId(KEPT);
        kept.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> keptWords(model.draft().keptAtProperty().get()),
                                model.draft().keptAtProperty(),
                                model.draft().notKeptProperty()));
        var actions = new Flow("form-actions", 10, 6);
        actions.getChildren().addAll(previous, next, complete, discard, kept);
        return new VBox(actions, travels());
    }

    /// That what is typed here can be taken over: an officer knows before they type.
    private static Node travels() {
        var words = Texts.whole(Texts.secondary(TEXT.get("travels")));
        words.getStyleClass().add("form-travels");
        return words;
    }

    private String title() {
        return model.stateProperty().get() == State.OPENING ? "" : model.form().title();
    }

    private String keptWords(@Nullable Instant at) {
        if (model.draft().notKeptProperty().get()) {
            return TEXT.get("notKept");
        }
        return at == null ? TEXT.get("kept") : TEXT.get("kept.at", dates.moment(at));
    }

    private void choose(Section chosen) {
        model.show(chosen);
        focusFirst();
    }

    private void step(int by) {
        if (model.step(by)) {
            focusFirst();
        }
    }

    private void focusFirst() {
        var now = pane;
        var filled = model.filledProperty().get();
        if (now != null && filled != null) {
            var box = now.firstAsked(filled);
            if (box != null) {
                box.first().requestFocus();
            }
            scroll.setVvalue(0);
        }
    }

    private void show(State now) {
        var shown = now == State.ASKING || now == State.COMPLETING;
        for (var part : new Node[] {strip.root(), body, root.getChildren().get(2)}) {
            part.setVisible(shown);
            part.setManaged(shown);
        }
        body.setDisable(now == State.COMPLETING);
        state.setText(
                switch (now) {
                    case OPENING, ASKING, COMPLETING -> "";
                    case NOT_HELD -> TEXT.get("page.notHeld");
                    case NO_FORM -> TEXT.get("page.noForm");
                    case FAILED -> TEXT.get("page.failed");
                });
        state.setVisible(!state.getText().isEmpty());
        state.setManaged(state.isVisible());
        if (now == State.ASKING && root.isFocused()) {
            focus();
        }
    }

    private void show(@Nullable Section section) {
        var filled = model.filledProperty().get();
        if (section == null || filled == null) {
            return;
        }
        title.setText(section.title());
        var now = new SectionPane(model, desk, section);
        pane = now;
        var low = column.getChildren().contains(handover.root());
        column.getChildren().setAll(summary.root(), now.root());
        if (low) {
            column.getChildren().addFirst(handover.root());
        }
        scroll.setVvalue(0);
        update(filled);
    }

    private void update(@Nullable Filled filled) {
        var now = pane;
        var section = model.sectionProperty().get();
        if (filled == null || section == null || now == null) {
            return;
        }
        now.update(filled);
        sections.update(filled, section, model.faultsProperty().get());
        var asked = model.sections();
        var index = asked.indexOf(section);
        var isLast = index == asked.size() - 1;
        place.setText(TEXT.get("place", model.form().title(), index + 1, asked.size()));
        shown(previous, index > 0);
        shown(next, !isLast);
        Styled.when(next, "accent", !isLast);
        Styled.when(complete, "accent", isLast);
    }

    private static void shown(Button button, boolean now) {
        button.setVisible(now);
        button.setManaged(now);
    }

    private void show(Map<String, String> faults) {
        var lines = new ArrayList<ErrorSummary.Fault>();
        faults.forEach((path, words) -> lines.add(new ErrorSummary.Fault(words, () -> lead(path))));
        summary.show(lines);
        scroll.setVvalue(0);
        update(model.filledProperty().get());
    }

    /// Shows the question, whatever section it is in.
    private void lead(String path) {
        model.sectionOf(path)
                .ifPresent(section -> {
                    if (!section.equals(model.sectionProperty().get())) {
                        model.show(section);
                    }
                    var box = pane == null ? null : pane.find(path);
                    if (box != null) {
                        reveal(box.first());
                    }
                });
    }

    /// Puts the focus there and brings it in sight, once it is laid out.
    private void reveal(Node field) {
        field.requestFocus();
        background.show(() -> {
            if (field.isFocused()) {
                InSight.bring(field);
            }
        });
    }

    private void fit() {
        var bounds = root.getLayoutBounds();
        if (bounds.getWidth() > 0) {
            var em = state.getFont().getSize();
            var narrow = bounds.getWidth() / em < NARROW;
            sections.root().setVisible(!narrow);
            sections.root().setManaged(!narrow);
            // Where there is little height, it rolls away with the questions.
            var note = handover.root();
            var low = bounds.getHeight() / em < LOW;
            if (low != column.getChildren().contains(note)) {
                middle.getChildren().remove(note);
                column.getChildren().remove(note);
                if (low) {
                    column.getChildren().addFirst(note);
                } else {
                    middle.getChildren().add(1, note);
                }
            }
        }
    }
}
