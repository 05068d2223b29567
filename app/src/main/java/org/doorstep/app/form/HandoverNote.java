package org.doorstep.app.form;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.draft.BesideBox;
import org.doorstep.domain.draft.Drafts.Beside;
import org.doorstep.domain.draft.Drafts.Given;
import org.doorstep.domain.draft.Drafts.Standing;

/// Says from whom a draft came, who has it by now, and what somebody else typed besides. Nothing is
/// ever mixed: the words of each stand beside those of the other.
final class HandoverNote {

    /// Ids for tests.
    static final String HANDED = "form.handed";

    static final String GIVEN = "form.given";
    static final String SHOW = "form.beside.show";

    private static final Messages TEXT = Messages.of("form");

    private final FormModel model;
    private final Dates dates;
    private final VBox root = new VBox();
    private final Subscription subscription;

    HandoverNote(FormModel model, Dates dates) {
        this.model = model;
        this.dates = dates;
        root.getStyleClass().add("handover");
        root.setMinHeight(Region.USE_PREF_SIZE);
        subscription = model.travel().standingProperty().subscribe(this::show);
    }

    Region root() {
        return root;
    }

    void dispose() {
        subscription.unsubscribe();
    }

    private void show(Standing standing) {
        var lines = new ArrayList<Node>();
        var handed = standing.handed();
        if (handed != null) {
            lines.add(
                    line(
                            HANDED,
                            TEXT.get("handed", handed.name(), dates.moment(handed.begunAt()))));
        }
        var given = standing.given();
        if (given != null) {
            lines.add(line(GIVEN, words(given)));
        }
        standing.beside().forEach(beside -> lines.add(beside(beside)));
        root.getChildren().setAll(lines);
        root.setVisible(!lines.isEmpty());
        root.setManaged(!lines.isEmpty());
    }

    private String words(Given given) {
        var since = dates.moment(given.at());
        return given.name() == null
                ? TEXT.get("given.nobody", since)
                : TEXT.get("given", given.name(), since);
    }

    private static Label line(String id, String words) {
        var line = Texts.whole(Texts.body(words));
        line.setId(id);
        return line;
    }

    private Node beside(Beside beside) {
        var until = dates.moment(beside.keptAt());
        var box =
                new BesideBox(
                        SHOW,
                        new BesideBox.Words(
                                beside.own() && !beside.returned()
                                        ? TEXT.get("besides.own", until)
                                        : TEXT.get("besides", beside.name(), until),
                                TEXT.get("besides.show"),
                                TEXT.get("besides.hide"),
                                TEXT.get("besides.answers", beside.name())),
                        () -> answers(beside));
        if (beside.own()) {
            var discard = new Button(TEXT.get("besides.discard"));
            discard.setOnAction(_ -> model.travel().discard(beside.draft()));
            box.last(discard);
        }
        return box.root();
    }

    /// What they answered that the officer did not answer so, question by question.
    private List<Node> answers(Beside beside) {
        var mine = Typing.of(model.form(), model::typed).given();
        var theirs =
                new TreeMap<>(
                        Typing.of(model.form(), name -> beside.typed().getOrDefault(name, ""))
                                .given());
        var lines = new ArrayList<Node>();
        model.form()
                .questions()
                .forEach(question -> {
                    var answer = theirs.get(question.id());
                    var own = mine.get(question.id());
                    if (answer != null
                            && (own == null || !AnswerWords.same(question, answer, own))) {
                        lines.add(
                                new VBox(
                                        Texts.whole(Texts.secondary(question.label())),
                                        Texts.whole(Texts.body(AnswerWords.of(question, answer)))));
                    }
                });
        return lines;
    }
}
