package org.doorstep.app.citizen.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Limits;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.Mnemonic;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.ServiceMark;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.attach.FileCard;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.app.ui.task.LimitTag;
import org.doorstep.app.ui.task.TaskDeeds;
import org.doorstep.app.ui.task.TaskLine;
import org.doorstep.app.ui.task.TaskRow;
import org.doorstep.app.ui.task.Team;
import org.doorstep.domain.attachment.AttachedFile;
import org.doorstep.domain.casework.Awaiting;
import org.doorstep.domain.casework.CaseType;
import org.doorstep.domain.casework.CaseType.Stage;
import org.doorstep.domain.casework.Cases.Edition;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.task.Task;

/// One case whole: how far it has come and where it can go, what is to do in it, who works on it,
/// and all that was done.
final class CaseView {

    /// Ids for tests, the first two before the id of a stage or a task.
    static final String MOVE = "case.move.";

    static final String TASK = "case.task.";
    static final String FORM = "case.form.start.";
    static final String BEGAN = "case.form.began";
    static final String BACK = "case.back";
    static final String HAPPENED = "case.happened";
    static final String GIVE = "case.give";
    static final String APPROVE = "case.approve";
    static final String SEND_BACK = "case.sendBack";
    static final String READ_FIRST = "case.readFirst";

    private static final Messages TEXT = Messages.of("casework");

    /// More are found by the task’s own form.
    private static final int MOST_MATES = 20;

    private final CaseCorner corner;
    private final TaskDeeds tasks;
    private final Consumer<UUID> choose;
    private final Consumer<Recorded<Task>> change;

    /// @param choose hears which task the officer wants to see more of
    /// @param change opens the form of a task
    CaseView(
            CaseCorner corner,
            TaskDeeds tasks,
            Consumer<UUID> choose,
            Consumer<Recorded<Task>> change) {
        this.corner = corner;
        this.tasks = tasks;
        this.choose = choose;
        this.change = change;
    }

    /// What stands above the form: which case, how far it has come, where it can go.
    List<Node> head(CaseLine line) {
        var nodes = new ArrayList<Node>();
        nodes.add(back());
        nodes.add(heading(line));
        nodes.add(facts(line));
        var type = line.run().type().orElse(null);
        if (type == null) {
            nodes.add(Texts.body(TEXT.get("newer")));
            return nodes;
        }
        nodes.add(StageRow.of(type, line));
        line.run()
                .stage()
                .ifPresent(stage -> {
                    var about = stage.about();
                    if (about != null) {
                        nodes.add(Prose.of(about, "secondary"));
                    }
                });
        line.run().awaiting().ifPresent(awaiting -> nodes.add(awaiting(line, awaiting)));
        nodes.add(moves(line));
        line.run().renewal().ifPresent(newer -> nodes.add(renewal(line, newer)));
        return nodes;
    }

    /// What stands below it.
    List<Node> rest(CaseLine line) {
        var nodes = new ArrayList<Node>();
        nodes.add(Texts.sectionTitle(TEXT.get("todo")));
        nodes.add(
                line.todo().isEmpty() ? Texts.secondary(TEXT.get("todo.none")) : list(line.todo()));
        if (!line.forms().isEmpty() || line.run().beganWith().isPresent()) {
            nodes.add(Texts.sectionTitle(TEXT.get("forms")));
            nodes.add(forms(line));
        }
        if (!line.files().isEmpty()) {
            nodes.add(Texts.sectionTitle(TEXT.get("files")));
            line.files().forEach(file -> nodes.add(file(file)));
        }
        var outcome = line.outcome();
        if (outcome != null) {
            nodes.add(Texts.sectionTitle(TEXT.get("outcome")));
            nodes.add(Texts.body(outcome));
            var reason = line.reason();
            if (reason != null) {
                nodes.add(Prose.of(reason, "secondary"));
            }
        }
        nodes.add(people(line));
        nodes.add(Texts.sectionTitle(TEXT.get("history")));
        line.history().forEach(entry -> nodes.add(entry(entry)));
        if (!line.done().isEmpty()) {
            nodes.add(Texts.sectionTitle(TEXT.get("done")));
            nodes.add(list(line.done()));
        }
        line.run().type().ifPresent(type -> nodes.add(law(type, line.body().edition())));
        return nodes;
    }

    private Node file(AttachedFile file) {
        return file.caption().isEmpty()
                ? FileCard.of(file, corner.pictures()).root()
                : FileCard.of(file, corner.pictures(), Prose.of(file.caption())).root();
    }

    private Node back() {
        var back = new Button(TEXT.get("back"), Icons.of("mdoal-arrow_back"));
        back.setId(BACK);
        back.getStyleClass().addAll("flat", "link", "context-back");
        back.setOnAction(_ -> {
            corner.form().setAside();
            corner.model().unchoose();
        });
        return back;
    }

    private static Node heading(CaseLine line) {
        var heading = new Flow("case-heading", 12, 2);
        heading.getChildren().add(Texts.pageTitle(line.title()));
        line.limit()
                .map(task -> LimitTag.of(task.standing(), task.state()))
                .ifPresent(heading.getChildren()::add);
        return heading;
    }

    private static Node facts(CaseLine line) {
        var facts =
                new Prose("task-under")
                        .add(ServiceMark.of(line.body().service()))
                        .add(" " + line.body().service().title() + "   ", "secondary")
                        .add(line.worker() + "   ", "strong")
                        .add(line.since(), "secondary");
        return line.about().isEmpty() ? facts : new VBox(Prose.of(line.about(), "strong"), facts);
    }

    /// Who decides, or that this officer does.
    private Node awaiting(CaseLine line, Awaiting awaiting) {
        var fault = awaiting.fault().orElse(null);
        if (fault != null) {
            return Prose.of(fault, "strong");
        }
        var row = new Flow("case-moves", 8, 8);
        var newest = awaiting.newest();
        if (newest != null) {
            row.getChildren().add(toDecide(line, newest));
            return row;
        }
        var approve = new Button(TEXT.get("approve"), Icons.of("mdoal-check"));
        approve.setId(APPROVE);
        approve.getStyleClass().add("accent");
        approve.setOnAction(_ -> corner.deeds().approve(line));
        var sendBack = new Button(TEXT.get("sendBack"));
        sendBack.setId(SEND_BACK);
        sendBack.setOnAction(_ -> corner.form().begin(new CaseAct.SendBack(line.id())));
        row.getChildren().addAll(approve, sendBack);
        return row;
    }

    /// What was completed is read before it is decided on.
    private Button toDecide(CaseLine line, UUID form) {
        var read = new Button(TEXT.get("approve.read"), Icons.of("mdoal-description"));
        read.setId(READ_FIRST);
        read.getStyleClass().add("accent");
        var person = line.run().record().header().file();
        read.setOnAction(_ -> corner.show(FormAddress.completed(person, form)));
        return read;
    }

    private Node moves(CaseLine line) {
        var row = new Flow("case-moves", 8, 8);
        for (var stage : line.run().moves()) {
            var move = new Button(TEXT.get(stage.isEnd() ? "move.end" : "move", stage.title()));
            move.setId(MOVE + stage.id());
            move.setOnAction(_ -> {
                if (stage.isEnd()) {
                    corner.form().begin(new CaseAct.Close(line.id(), stage));
                } else {
                    corner.deeds().move(line, stage);
                }
            });
            row.getChildren().add(move);
        }
        var events = line.run().events();
        if (!events.isEmpty()) {
            var happened = new MenuButton(TEXT.get("happened"));
            happened.setId(HAPPENED);
            Mnemonic.in(happened);
            events.forEach(event ->
                    happened.getItems()
                            .add(
                                    item(
                                            event.title(),
                                            () ->
                                                    corner.form()
                                                            .begin(
                                                                    new CaseAct.Happen(
                                                                            line.id(), event)))));
            row.getChildren().add(happened);
        }
        row.getChildren().add(give(line));
        return row;
    }

    private MenuButton give(CaseLine line) {
        var team = corner.team();
        var give = new MenuButton(TEXT.get("give"));
        give.setId(GIVE);
        Mnemonic.in(give);
        give.getItems().add(new MenuItem());
        give.setOnShowing(_ -> give.getItems().setAll(takers(line, team)));
        return give;
    }

    private List<MenuItem> takers(CaseLine line, Team team) {
        var items = new ArrayList<MenuItem>();
        var me = team.me().get();
        if (!me.id().equals(line.body().owner())) {
            items.add(item(me.name(), () -> corner.deeds().give(line, me.id(), me.name())));
        }
        team.others().stream()
                .filter(one -> !one.officer().equals(line.body().owner()))
                .limit(MOST_MATES)
                .forEach(one ->
                        items.add(
                                item(
                                        one.team().isEmpty()
                                                ? one.name()
                                                : one.name() + ", " + one.team(),
                                        () ->
                                                corner.deeds()
                                                        .give(line, one.officer(), one.name()))));
        if (line.body().owner() != null) {
            items.add(
                    item(team.name(null), () -> corner.deeds().give(line, null, team.name(null))));
        }
        return items;
    }

    /// A newer edition of the type is there: the case moves to it when an officer says so.
    private Node renewal(CaseLine line, Edition newer) {
        var row = new Flow("case-moves", 8, 4);
        row.getChildren().add(Texts.secondary(TEXT.get("renew.there")));
        var same = newer.type().stage(line.body().stage()).filter(stage -> !stage.isEnd());
        if (same.isPresent()) {
            var renew = new Button(TEXT.get("renew"));
            renew.setOnAction(_ -> corner.deeds().renew(line, same.get()));
            row.getChildren().add(renew);
        } else {
            // Its stage is gone: the officer says where it is by the new one.
            var renew = new MenuButton(TEXT.get("renew.to"));
            newer.type().stages().stream()
                    .filter(stage -> !stage.isEnd())
                    .forEach(stage -> renew.getItems().add(renewing(line, stage)));
            row.getChildren().add(renew);
        }
        return row;
    }

    private MenuItem renewing(CaseLine line, Stage stage) {
        return item(stage.title(), () -> corner.deeds().renew(line, stage));
    }

    private Node forms(CaseLine line) {
        var row = new Flow("case-moves", 8, 8);
        line.run().beganWith().ifPresent(form -> row.getChildren().add(began(line, form)));
        for (var form : line.forms()) {
            var open =
                    new Button(
                            TEXT.get(form.begun() ? "form.goOn" : "form.start", form.title()),
                            Icons.of("mdoal-article"));
            open.setId(FORM + form.title());
            open.setOnAction(_ -> corner.show(form.where()));
            row.getChildren().add(open);
        }
        return row;
    }

    private Button began(CaseLine line, UUID form) {
        var read = new Button(TEXT.get("form.completed"), Icons.of("mdoal-description"));
        read.setId(BEGAN);
        var person = line.run().record().header().file();
        read.setOnAction(_ -> corner.show(FormAddress.completed(person, form)));
        return read;
    }

    private Node people(CaseLine line) {
        var people = new VBox(Texts.sectionTitle(TEXT.get("people")));
        people.getStyleClass().add("case-section");
        people.getChildren().add(Prose.of(TEXT.get("people.worker", line.worker())));
        if (!line.people().isEmpty()) {
            people.getChildren()
                    .add(
                            Prose.of(
                                    TEXT.get("people.also", String.join(", ", line.people())),
                                    "secondary"));
        }
        return people;
    }

    /// By what it goes, and how well that is known.
    private static Node law(CaseType type, String edition) {
        var law = new VBox(Texts.sectionTitle(TEXT.get("law")));
        law.getStyleClass().add("case-section");
        law.getChildren()
                .addAll(
                        Prose.of(type.source()),
                        Prose.of(
                                TEXT.get("law.edition", edition, Limits.checked(type.checked())),
                                "secondary"));
        return law;
    }

    private Node list(List<TaskLine> lines) {
        var list = new VBox();
        list.getStyleClass().add("task-list");
        for (var line : lines) {
            var row =
                    new TaskRow(
                            line,
                            tasks,
                            corner.team(),
                            () -> choose.accept(line.task()),
                            () -> change(line));
            row.setId(TASK + line.task());
            list.getChildren().add(row);
        }
        return list;
    }

    /// Words of which something is left out are not changed: the task says what to do first.
    private void change(TaskLine line) {
        if (line.isWhole()) {
            change.accept(line.record());
        } else {
            choose.accept(line.task());
        }
    }

    private static Node entry(CaseLine.Entry entry) {
        var at = Texts.secondary(entry.at());
        at.getStyleClass().add("case-when");
        var words = new VBox(Prose.of(entry.what()));
        var why = entry.why();
        if (why != null) {
            words.getChildren().add(Prose.of(why, "secondary"));
        }
        var who = entry.waiting() ? TEXT.get("entry.waiting", entry.who()) : entry.who();
        words.getChildren().add(Prose.of(who, "secondary"));
        words.getStyleClass().add("case-what");
        var row = new HBox(at, words);
        row.getStyleClass().add("case-entry");
        return row;
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
