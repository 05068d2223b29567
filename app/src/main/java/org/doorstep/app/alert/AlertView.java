package org.doorstep.app.alert;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.alert.AlertModel.Question;
import org.doorstep.app.alert.AlertModel.Shown;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.DeedsBelow;
import org.doorstep.app.ui.ErrorSummary;
import org.doorstep.app.ui.FieldBox;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.MarkerTag;
import org.doorstep.app.ui.OneOf;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.ProseField;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.frame.PageKey;
import org.doorstep.app.ui.frame.PageKeys;
import org.doorstep.domain.alert.Alert;
import org.doorstep.domain.alert.Alert.Consent;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.ShownValue;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// Five questions and one button. The person and their warnings stay in sight.
public final class AlertView {

    static final String ID = "alert.";
    static final String RAISE = "alert.raise";

    private static final Messages TEXT = Messages.of("alert");

    private final AlertModel model;
    private final Consumer<Recorded<Alert>> raised;
    private final Flow markers = new Flow("markers-bar", 8, 6);
    private final Prose name = new Prose("page-title");
    private final Label address = Texts.secondary("");
    private final Label before = Texts.secondary("");
    private final ErrorSummary faults = new ErrorSummary(TEXT.get("faults"));
    private final Map<Question, Node> fields = new EnumMap<>(Question.class);
    private final VBox why;
    private final VBox root = new VBox();
    private final Subscription follow;

    /// @param done hears that it was raised
    AlertView(AlertModel model, Consumer<Recorded<Alert>> done) {
        this.model = model;
        this.raised = done;
        var worry = new ProseField();
        worry.setPrefRowCount(5);
        why = input(Question.WHY, new TextField());
        var page =
                new VBox(
                        Texts.pageTitle(TEXT.get("title")),
                        Texts.body(TEXT.get("about")),
                        name,
                        address,
                        before,
                        faults.root(),
                        input(Question.WORRY, worry),
                        choice(Question.DANGER, "yes", "no"),
                        choice(
                                Question.CONSENT,
                                Consent.GIVEN.toString(),
                                Consent.REFUSED.toString(),
                                Consent.NOT_ASKED.toString()),
                        why,
                        input(Question.REACH, new TextField()));
        page.getStyleClass().addAll("page", "alert-page");
        var foot = new Flow("deeds-bar", 12, 4);
        foot.getChildren().addAll(raise(), Texts.caption(TEXT.get("after")));
        var form = new DeedsBelow(page, foot);
        root.getChildren().addAll(markers, form);
        VBox.setVgrow(form, Priority.ALWAYS);
        markers.managedProperty().bind(markers.visibleProperty());
        PageKeys.in(root).on(PageKey.SAVE, this::tryToRaise);
        follow =
                Subscription.combine(
                        model.shownProperty().subscribe(this::show),
                        model.field(Question.CONSENT).subscribe(this::consent));
    }

    Region root() {
        return root;
    }

    void focus() {
        requireNonNull(fields.get(Question.WORRY)).requestFocus();
    }

    void close() {
        follow.unsubscribe();
    }

    private Button raise() {
        var raise = new Button();
        model.raisingProperty()
                .subscribe(raising ->
                        raise.setText(raising ? TEXT.get("raising") : TEXT.get("raise")));
        raise.setId(RAISE);
        raise.getStyleClass().add("accent");
        raise.setOnAction(_ -> tryToRaise());
        return raise;
    }

    private void tryToRaise() {
        var wrong = model.faults();
        var lines = new ArrayList<ErrorSummary.Fault>();
        wrong.forEach((question, words) ->
                lines.add(new ErrorSummary.Fault(words, requireNonNull(fields.get(question)))));
        faults.show(lines);
        if (wrong.isEmpty()) {
            model.raise(raised);
        }
    }

    private VBox input(Question question, TextInputControl input) {
        input.setId(ID + question.kept());
        input.textProperty().bindBidirectional(model.field(question));
        fields.put(question, input);
        return new FieldBox(
                        TEXT.get("ask." + question.kept()),
                        TEXT.get("hint." + question.kept()),
                        input)
                .root();
    }

    private VBox choice(Question question, String... answers) {
        var one = new OneOf<String>(model.field(question)::set);
        var row = new Flow("alert-choice", 18, 6);
        for (var answer : answers) {
            var button = new RadioButton(TEXT.get("answer." + question.kept() + "." + answer));
            button.setId(ID + question.kept() + "." + answer);
            one.add(button, answer);
            button.setAccessibleText(TEXT.get("ask." + question.kept()) + ": " + button.getText());
            fields.putIfAbsent(question, button);
            row.getChildren().add(button);
        }
        model.field(question).subscribe(one::show);
        var box = new VBox(Texts.strong(TEXT.get("ask." + question.kept())), row);
        box.getStyleClass().add("field-box");
        return box;
    }

    private void consent(String answer) {
        var needed = !answer.isEmpty() && !answer.equals(Consent.GIVEN.toString());
        why.setVisible(needed);
        why.setManaged(needed);
    }

    private void show(@Nullable Shown shown) {
        markers.getChildren().clear();
        var view = shown == null ? null : shown.view();
        if (shown != null && view != null) {
            shown.warnings()
                    .forEach(warning -> {
                        var tag = MarkerTag.still(warning.caution().level(), warning.words());
                        tag.setWrapText(true);
                        markers.getChildren().add(tag);
                    });
            name.text(view.name().display());
            var where =
                    view.addressHidden()
                            ? TEXT.get("address.hidden")
                            : view.value(Field.ADDRESS)
                                    .map(ShownValue::value)
                                    .orElse(TEXT.get("address.none"));
            address.setText(
                    view.born().map(born -> TEXT.get("born", born.shown()) + ". ").orElse("")
                            + where);
        }
        markers.setVisible(!markers.getChildren().isEmpty());
        var raisedBefore = shown == null ? 0 : shown.before().size();
        before.setText(raisedBefore == 0 ? "" : TEXT.get("before", raisedBefore));
        before.setVisible(raisedBefore > 0);
        before.setManaged(raisedBefore > 0);
    }
}
