package org.doorstep.app.form;

import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.Styled;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.citizen.Provenance;
import org.doorstep.domain.form.Filled;
import org.doorstep.domain.form.Question;
import org.jspecify.annotations.Nullable;

/// One question: label, hint, help on request, what is wrong, where the answer is from, the answer,
/// and beside it the answer of last time.
final class QuestionBox {

    /// Id of a field, before the name under which it is kept.
    static final String FIELD = "form.question.";

    /// Id of what says that it was asked and not answered, before the same name.
    static final String NOT_ANSWERED = "form.not-answered.";

    private static final Messages TEXT = Messages.of("form");

    private final FormModel model;
    private final Question question;
    private final String path;
    private final String name;
    private final Input input;
    private final Label error = Texts.body("");
    private final @Nullable SourceLine source;
    private final @Nullable LastPart last;
    private final @Nullable CheckBox notAnswered;
    private final VBox box = new VBox();
    private final Beside root;

    /// @param path of the question
    /// @param name under which its answer is kept
    QuestionBox(FormModel model, FormDesk desk, Question question, String path, String name) {
        this.model = model;
        this.question = question;
        this.path = path;
        this.name = name;
        input = Inputs.of(model, desk, question, path, name);
        input.first().setId(FIELD + name);
        var top = path.equals(question.id());
        source = model.known(question).filter(_ -> top).map(SourceLine::new).orElse(null);
        var before = top ? model.lastAnswer(question) : null;
        last = before == null ? null : new LastPart(before);
        box.getStyleClass().add("question");
        var label = Texts.strong(question.label());
        label.setLabelFor(input.first());
        box.getChildren().add(label);
        var hint = question.hint();
        if (hint != null) {
            box.getChildren().add(Texts.caption(hint));
        }
        var help = question.help();
        if (help != null) {
            box.getChildren().addAll(help(help));
        }
        error.getStyleClass().add("field-error");
        error.managedProperty().bind(error.visibleProperty());
        error.setVisible(false);
        box.getChildren().add(error);
        if (source != null) {
            box.getChildren().add(source.root);
        }
        box.getChildren().add(input.root());
        input.root()
                .focusWithinProperty()
                .subscribe(now -> {
                    if (now) {
                        model.at(path);
                    }
                });
        notAnswered = top && question.asked() ? notAnswered(label) : null;
        var holder = notAnswered == null ? box : new StackPane(box, notAnswered);
        root = new Beside(holder, last == null ? null : last.root);
        root.getStyleClass().add("question-row");
    }

    Node root() {
        return root;
    }

    Node first() {
        return input.first();
    }

    String path() {
        return path;
    }

    /// The box of that path: this one, or one within; null for none.
    @Nullable QuestionBox find(String wanted) {
        if (wanted.equals(path)) {
            return this;
        }
        return input instanceof RowsInput rows
                ? rows.boxes().stream()
                        .filter(one -> one.path.equals(wanted))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /// Shows what is asked and answered by now, and what is wrong.
    void update(Filled filled) {
        var asked = filled.asks(path);
        root.setVisible(asked);
        root.setManaged(asked);
        if (!asked) {
            return;
        }
        input.refresh(filled);
        var fault = model.faultsProperty().get().getOrDefault(path, "");
        if (!fault.equals(error.getText())) {
            error.setText(fault);
            error.setVisible(!fault.isEmpty());
            mark(!fault.isEmpty());
        }
        if (source != null) {
            source.update();
        }
        if (last != null) {
            last.update(filled);
        }
        if (notAnswered != null) {
            notAnswered.setVisible(!filled.answers().containsKey(question.id()));
            notAnswered.setSelected(model.isNotAnswered(question));
        }
    }

    /// Stands at the end of the question’s own line, and behind the answer for the keyboard.
    private CheckBox notAnswered(Label label) {
        var tick = new CheckBox(TEXT.get("notAnswered"));
        tick.setId(NOT_ANSWERED + name);
        tick.getStyleClass().add("not-answered");
        tick.setAccessibleText(TEXT.get("notAnswered.of", question.label()));
        tick.setMinWidth(Region.USE_PREF_SIZE);
        tick.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        tick.setOnAction(_ -> model.notAnswered(question, tick.isSelected()));
        StackPane.setAlignment(tick, Pos.TOP_RIGHT);
        // The line is never wider than the place that it is given.
        box.setMinWidth(0);
        tick.visibleProperty().subscribe(now -> Styled.when(label, "question-label", now));
        return tick;
    }

    private void mark(boolean wrong) {
        Styled.when(box, "wrong", wrong);
        Styled.when(input.first(), "wrong", wrong);
    }

    private Node[] help(String words) {
        var text = Texts.body(words);
        text.getStyleClass().add("help");
        text.setVisible(false);
        text.managedProperty().bind(text.visibleProperty());
        var ask = new Hyperlink(TEXT.get("help"));
        ask.setAccessibleText(TEXT.get("help.with", question.label()));
        ask.setOnAction(_ -> {
            text.setVisible(!text.isVisible());
            ask.setText(TEXT.get(text.isVisible() ? "help.hide" : "help"));
            ask.setVisited(false);
        });
        return new Node[] {ask, text};
    }

    /// Who says what is filled in; or that the officer says otherwise, with the way back.
    private final class SourceLine {

        private final Known.Value known;
        private final Label words = Texts.caption("");
        private final Button back = new Button();
        private final Flow root = new Flow("source-line", 8, 2);

        private SourceLine(Known.Value known) {
            this.known = known;
            back.getStyleClass().addAll("flat", "link");
            back.setOnAction(_ -> {
                model.takeKnown(question);
                input.first().requestFocus();
            });
            back.managedProperty().bind(back.visibleProperty());
            root.getChildren().addAll(words, back);
        }

        private void update() {
            var other = model.saysOtherwise(question);
            var service = known.from().service().title();
            var since = known.from().since();
            words.setText(
                    other
                            ? TEXT.get(
                                    "known.otherwise",
                                    service,
                                    AnswerWords.of(question, known.answer()))
                            : since == null
                                    ? TEXT.get("known.from", from())
                                    : TEXT.get("known.since", from(), Dates.day(since)));
            Styled.when(root, "otherwise", other);
            back.setText(TEXT.get("known.back"));
            back.setAccessibleText(TEXT.get("known.back.of", question.label()));
            back.setVisible(other);
        }

        private String from() {
            return known.from().source().equals(Provenance.DOORSTEP)
                    ? TEXT.get("known.officer", known.from().service().title())
                    : known.from().service().title();
        }
    }

    /// The answer of last time, and whether this one differs.
    private final class LastPart {

        private final Object before;
        private final Label sign = Texts.caption("");
        private final Button use = new Button(TEXT.get("last.use"));
        private final VBox root = new VBox();
        private @Nullable Boolean shownSame;

        private LastPart(Object before) {
            this.before = before;
            var words = Texts.body(AnswerWords.of(question, before));
            use.getStyleClass().addAll("flat", "link");
            use.setAccessibleText(TEXT.get("last.use.of", question.label()));
            use.setOnAction(_ -> {
                model.answer(question, name, before);
                input.first().requestFocus();
            });
            use.managedProperty().bind(use.visibleProperty());
            sign.managedProperty().bind(sign.visibleProperty());
            var parts = new ArrayList<Node>();
            parts.add(Texts.caption(TEXT.get("last.time")));
            parts.add(words);
            parts.add(sign);
            // A photo of last time is in the last form; this one has its own.
            if (question.asked() && !question.attaches()) {
                parts.add(use);
            }
            root.getChildren().setAll(parts);
            root.getStyleClass().add("last");
            root.visibleProperty().bind(model.besideProperty());
            root.managedProperty().bind(root.visibleProperty());
        }

        private void update(Filled filled) {
            var now = filled.answers().get(question.id());
            var same = now != null && AnswerWords.same(question, now, before);
            sign.setVisible(now != null);
            use.setVisible(!same);
            Styled.when(root, "differs", now != null && !same);
            if (shownSame == null || shownSame != same) {
                shownSame = same;
                sign.setText(TEXT.get(same ? "last.same" : "last.changed"));
                sign.setGraphic(Icons.of(same ? "mdoal-check" : "mdoal-compare_arrows"));
                Styled.when(sign, "strong", !same);
            }
        }
    }
}
