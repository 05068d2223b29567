package org.doorstep.app.visit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.Mnemonic;
import org.doorstep.app.ui.ServiceMark;
import org.doorstep.app.ui.Styled;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.WithDeeds;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.app.ui.form.HintWords;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.visit.VisitModel.Shown;
import org.doorstep.domain.entitlement.Hint;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.visit.Visit;

/// What is to be filled in on a visit, of every service; and what each may lead to once it is.
final class AgendaPane {

    /// Ids for tests, before the form's own.
    static final String OPEN = "visit.open.";

    static final String BEGIN = "visit.begin.";
    static final String HAPPENED = "visit.happened.";
    static final String ADD = "visit.add";

    /// Before the id of the event.
    static final String FOUND = "visit.found.";

    /// Before the id of the rule by which it was hinted.
    static final String CLAIM = "visit.claim.";

    private static final Messages TEXT = Messages.of("visit");

    private final VisitModel model;
    private final Consumer<Address> open;
    private final HintWords hints;

    /// @param open shows a page
    AgendaPane(VisitModel model, Consumer<Address> open) {
        this.hints = model.hints();
        this.model = model;
        this.open = open;
    }

    /// The forms, each with what can be done with it now.
    ///
    /// @param there whether the visit is under way or over, so that forms are filled in
    VBox of(Shown shown, boolean there) {
        var visit = shown.visit().visit();
        var over = !visit.isOpen();
        var box = new VBox(Texts.sectionTitle(TEXT.get(over ? "agenda.done" : "agenda")));
        box.getStyleClass().add("visit-agenda");
        if (shown.lines().isEmpty()) {
            box.getChildren().add(Texts.secondary(TEXT.get("agenda.none")));
        }
        shown.lines().forEach(line -> box.getChildren().add(card(line, shown, there)));
        if (visit.isOpen()) {
            shown.unclaimed().forEach(hint -> box.getChildren().add(hint(hint, shown.toAdd())));
        }
        if (visit.isOpen() && !shown.toAdd().isEmpty()) {
            box.getChildren().add(add(shown.toAdd()));
        }
        return box;
    }

    private Node card(Sheets.Line line, Shown shown, boolean there) {
        var item = line.sheet().item();
        var person = shown.visit().run().person();
        var title = Texts.strong(item.title());
        var words =
                new VBox(
                        title,
                        Texts.secondary(
                                TEXT.get("agenda.of", item.service().title(), state(line))));
        words.setMinWidth(0);
        var mark = ServiceMark.of(item.service());
        var head = new HBox(mark, words);
        head.getStyleClass().add("visit-item-head");
        var card =
                new WithDeeds(
                        "visit-item",
                        head,
                        actions(line, shown, person, there).toArray(Node[]::new));
        card.getStyleClass().add("card");
        return card;
    }

    private Node hint(Hint hint, List<Form> toAdd) {
        var words = new VBox(Texts.strong(hints.title(hint)), Texts.body(hints.because(hint)));
        hints.more(hint).forEach(line -> words.getChildren().add(Texts.secondary(line)));
        words.setMinWidth(0);
        var head = new HBox(ServiceMark.of(hint.benefit().service()), words);
        head.getStyleClass().add("visit-item-head");
        var add =
                toAdd.stream()
                        .filter(form -> form.id().equals(hint.benefit().form()))
                        .map(form -> {
                            var button = button("", "", () -> model.add(form));
                            HintWords.add(button, hint);
                            button.setId(CLAIM + hint.benefit().id());
                            return button;
                        })
                        .toArray(Node[]::new);
        var card = new WithDeeds("visit-item", head, add);
        card.getStyleClass().addAll("card", "visit-hint");
        return card;
    }

    private List<Node> actions(Sheets.Line line, Shown shown, UUID person, boolean there) {
        var item = line.sheet().item();
        var visit = shown.visit().visit();
        var actions = new ArrayList<Node>();
        var response = item.response();
        if (response != null) {
            actions.add(
                    button(
                            TEXT.get("agenda.read"),
                            item.title(),
                            () -> open.accept(FormAddress.completed(person, response))));
            actions.addAll(leadsTo(line, visit));
        } else if (there && line.sheet().here()) {
            var go =
                    button(
                            TEXT.get(line.sheet().begun() ? "agenda.goOn" : "agenda.open"),
                            item.title(),
                            () -> open.accept(FormAddress.of(person, item.form(), item.caseId())));
            go.setId(OPEN + item.form());
            go.getStyleClass().add("accent");
            actions.add(go);
        }
        if (response == null && visit.isOpen()) {
            var drop = button(TEXT.get("agenda.drop"), "", () -> model.drop(item));
            drop.setAccessibleText(TEXT.get("agenda.drop.of", item.title()));
            actions.add(drop);
        }
        return actions;
    }

    /// A case that begins with this form, as of the visit; or what can have happened in one.
    private List<Node> leadsTo(Sheets.Line line, Visit visit) {
        var actions = new ArrayList<Node>();
        var form = line.sheet().item().form();
        var began = visit.startedAt();
        var edition = line.begins();
        if (edition != null && began != null) {
            var at = model.words().moment(began);
            var begin =
                    button(
                            TEXT.get("case.begin", at),
                            "",
                            () -> model.begin(edition, line.sheet().item().response()));
            begin.setId(BEGIN + form);
            begin.getStyleClass().add("accent");
            begin.setAccessibleText(TEXT.get("case.begin.of", edition.type().title(), at));
            actions.add(begin);
        }
        var begun = line.begun();
        if (begun != null) {
            actions.add(Texts.body(TEXT.get("case.begun", model.words().moment(begun))));
        }
        var first = true;
        for (var event : line.found()) {
            var press = requireNonNull(event.found()).press();
            var report = button(press, "", () -> model.happen(line, event));
            report.setId(FOUND + event.id());
            report.setAccessibleText(
                    TEXT.get("agenda.open.of", press, line.sheet().item().title()));
            Styled.when(report, "accent", first);
            first = false;
            actions.add(report);
        }
        if (!line.events().isEmpty()) {
            var menu = new MenuButton(TEXT.get("case.happened"), Icons.of("mdoal-event"));
            menu.setId(HAPPENED + form);
            menu.setMinWidth(Region.USE_PREF_SIZE);
            menu.setAccessibleText(TEXT.get("case.happened.of", line.sheet().item().title()));
            for (var event : line.events()) {
                var choice = new MenuItem(event.title());
                choice.setMnemonicParsing(false);
                choice.setOnAction(_ -> model.happen(line, event));
                menu.getItems().add(choice);
            }
            actions.add(menu);
        }
        return actions;
    }

    private Node add(List<Form> forms) {
        var add = new MenuButton(TEXT.get("agenda.add"), Icons.of("mdoal-add"));
        add.setId(ADD);
        Mnemonic.in(add);
        add.setMinWidth(Region.USE_PREF_SIZE);
        for (var form : forms) {
            var choice = new MenuItem(form.title(), ServiceMark.of(form.service()));
            choice.setMnemonicParsing(false);
            choice.setOnAction(_ -> model.add(form));
            add.getItems().add(choice);
        }
        return add;
    }

    private static String state(Sheets.Line line) {
        if (line.isDone()) {
            return TEXT.get("agenda.state.done");
        }
        if (!line.sheet().here()) {
            return TEXT.get("agenda.state.notHere");
        }
        return TEXT.get(line.sheet().begun() ? "agenda.state.begun" : "agenda.state.new");
    }

    private static Button button(String words, String of, Runnable pressed) {
        var button = new Button(words);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(of.isEmpty() ? words : TEXT.get("agenda.open.of", words, of));
        button.setOnAction(_ -> pressed.run());
        return button;
    }
}
