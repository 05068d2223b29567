package org.doorstep.app.citizen.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PrefixSelectionComboBox;
import org.doorstep.app.text.Limits;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.ErrorSummary;
import org.doorstep.app.ui.Mnemonic;
import org.doorstep.app.ui.OneOf;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.frame.PageKey;
import org.doorstep.app.ui.frame.PageKeys;
import org.doorstep.app.ui.task.Team;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.clock.Reckoning;

/// The form of a task beside the file: what, for which service, who, and by when.
public final class TaskFormView {

    /// Ids for tests.
    public static final String WHAT = "citizen.task.what";

    public static final String SAVE = "citizen.task.save";
    public static final String BY_RULE = "citizen.task.byRule";
    public static final String RULE = "citizen.task.rule";

    private static final Messages TEXT = Messages.of("task");

    /// One who can be given the task.
    ///
    /// @param officer their id, or empty for nobody
    private record Who(String officer, String name) {}

    private final TaskFormModel model;
    private final Team team;
    private final Limits limits;
    private final ErrorSummary summary = new ErrorSummary(TEXT.get("form.problem"));
    private final FormParts parts;
    private final Label title = Texts.sectionTitle("");
    private final TextField what = new TextField();
    private final ComboBox<Category> service = new ComboBox<>();
    private final ComboBox<Who> owner = new PrefixSelectionComboBox<>();
    private final ComboBox<String> rule = new PrefixSelectionComboBox<>();
    private final Label starts = Texts.caption("");
    private final Label ends = Texts.strong("");
    private final VBox byDay = new VBox();
    private final VBox byRule = new VBox();
    private final VBox time;
    private final VBox root = new VBox();

    /// @param services for which the officer may write
    public TaskFormView(
            TaskFormModel model,
            ObservableValue<List<Category>> services,
            Team team,
            Limits limits) {
        this.model = model;
        this.parts = new FormParts(model);
        this.team = team;
        this.limits = limits;
        what.setId(WHAT);
        parts.text(what, TaskField.WHAT);
        rule.setId(RULE);
        parts.choice(
                service, TaskField.SERVICE, Category::toString, Category::parse, Category::title);
        parts.choice(owner, TaskField.OWNER, Who::officer, this::who, Who::name);
        parts.choice(rule, TaskField.RULE, id -> id, id -> id, this::ruleWords);
        var typedTime = parts.text(new TextField(), TaskField.TIME);
        typedTime.setPrefColumnCount(5);
        time = parts.box(TEXT.get("form.time"), typedTime, TaskField.TIME);
        var since =
                parts.date(
                        TEXT.get("form.since"),
                        TaskField.SINCE_DAY,
                        TaskField.SINCE_MONTH,
                        TaskField.SINCE_YEAR);
        byDay.getChildren()
                .addAll(
                        parts.date(
                                TEXT.get("form.due"),
                                TaskField.DUE_DAY,
                                TaskField.DUE_MONTH,
                                TaskField.DUE_YEAR),
                        reason());
        byRule.getChildren()
                .addAll(
                        parts.box(TEXT.get("form.rule"), rule, TaskField.RULE),
                        starts,
                        FormParts.row(since, time),
                        ends);
        for (var part : List.of(byDay, byRule)) {
            part.getStyleClass().add("task-limit");
        }
        var fields =
                new VBox(
                        summary.root(),
                        title,
                        parts.box(TEXT.get("form.what"), what, TaskField.WHAT),
                        FormParts.row(
                                parts.box(TEXT.get("form.service"), service, TaskField.SERVICE),
                                parts.box(TEXT.get("form.owner"), owner, TaskField.OWNER)),
                        Texts.caption(TEXT.get("form.owner.hint")),
                        limit(),
                        byDay,
                        byRule);
        fields.getStyleClass().add("task-fields");
        var scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getStyleClass().addAll("note", "task-form");
        root.getChildren().addAll(scroll, actions());
        root.visibleProperty().bind(model.openProperty());
        root.managedProperty().bind(model.openProperty());
        PageKeys.in(root).on(PageKey.SAVE, model::save);
        parts.follow(services.subscribe(this::offer));
        parts.follow(model.openProperty().subscribe(this::opened));
        parts.follow(model.faultsProperty().subscribe(this::show));
        parts.follow(model.reckoningProperty().subscribe(_ -> count()));
        for (var field : TaskField.values()) {
            parts.follow(model.typed(field).subscribe(_ -> count()));
        }
        parts.follow(model.typed(TaskField.LIMIT).subscribe(this::limitChosen));
    }

    public Region root() {
        return root;
    }

    /// Puts the focus on what is to do.
    public void focus() {
        what.requestFocus();
        what.end();
    }

    /// Stops following the model.
    public void dispose() {
        parts.dispose();
        root.visibleProperty().unbind();
        root.managedProperty().unbind();
    }

    private void opened(boolean open) {
        if (open) {
            title.setText(model.changes() ? TEXT.get("form.change") : TEXT.get("form.new"));
            service.setDisable(model.changes());
            owners();
            focus();
        }
    }

    private VBox reason() {
        return parts.box(
                TEXT.get("form.reason"),
                parts.text(new TextField(), TaskField.REASON),
                TaskField.REASON);
    }

    private Node limit() {
        var one = new OneOf<String>(model.typed(TaskField.LIMIT)::set);
        var row = FormParts.row();
        row.getChildren().add(Texts.strong(TEXT.get("form.limit")));
        for (var kind : List.of("none", TaskTyped.BY_DAY, TaskTyped.BY_RULE)) {
            var button = new RadioButton(limitWords(kind));
            Mnemonic.in(button);
            one.add(button, kind);
            if (kind.equals(TaskTyped.BY_RULE)) {
                button.setId(BY_RULE);
            }
            row.getChildren().add(button);
        }
        parts.follow(model.typed(TaskField.LIMIT).subscribe(one::show));
        return row;
    }

    private static String limitWords(String kind) {
        return switch (kind) {
            case TaskTyped.BY_DAY -> TEXT.get("form.limit.day");
            case TaskTyped.BY_RULE -> TEXT.get("form.limit.rule");
            default -> TEXT.get("form.limit.none");
        };
    }

    private void limitChosen(String kind) {
        shown(byDay, kind.equals(TaskTyped.BY_DAY));
        shown(byRule, kind.equals(TaskTyped.BY_RULE));
    }

    private Node actions() {
        var save = new Button(TEXT.get("form.save"));
        save.setId(SAVE);
        save.getStyleClass().add("accent");
        Mnemonic.in(save);
        save.setOnAction(_ -> model.save());
        var discard = new Button(TEXT.get("form.discard"));
        Mnemonic.in(discard);
        discard.setOnAction(_ -> model.discard());
        var kept = Texts.secondary("");
        kept.textProperty()
                .bind(
                        Bindings.when(model.notKeptProperty())
                                .then(TEXT.get("form.notKept"))
                                .otherwise(TEXT.get("form.kept")));
        var actions = new FlowPane(save, discard, kept);
        actions.getStyleClass().add("note-actions");
        return actions;
    }

    private void offer(List<Category> known) {
        var chosen = service.getValue();
        service.getItems().setAll(known);
        if (chosen != null && !known.contains(chosen)) {
            service.getItems().add(chosen);
        }
        service.setValue(chosen);
    }

    private void owners() {
        var chosen = owner.getValue();
        var me = team.me().get();
        var all = new ArrayList<Who>();
        all.add(new Who(me.id(), me.name()));
        all.add(new Who("", TEXT.get("nobody")));
        team.others().forEach(colleague -> all.add(new Who(colleague.officer(), named(colleague))));
        owner.getItems().setAll(all);
        owner.setValue(chosen == null ? null : who(chosen.officer()));
    }

    private Who who(String officer) {
        return owner.getItems().stream()
                .filter(who -> who.officer().equals(officer))
                .findFirst()
                .orElseGet(() -> new Who(officer, team.name(officer.isEmpty() ? null : officer)));
    }

    private static String named(Colleague colleague) {
        return colleague.team().isEmpty()
                ? colleague.name()
                : colleague.name() + ", " + colleague.team();
    }

    private String ruleWords(String id) {
        var counted = model.reckoningProperty().get();
        return counted == null
                ? id
                : model.typed(counted).rules().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .map(Limits::rule)
                        .orElse(id);
    }

    /// What the choice of rule and start means now.
    private void count() {
        var counted = model.reckoningProperty().get();
        if (counted == null) {
            return;
        }
        count(counted);
    }

    private void count(Reckoning counted) {
        var typed = model.typed(counted);
        var ids = typed.rules().stream().map(one -> one.id()).toList();
        if (!rule.getItems().equals(ids)) {
            var chosen = model.typed(TaskField.RULE).get();
            rule.getItems().setAll(ids);
            model.typed(TaskField.RULE).set(ids.contains(chosen) ? chosen : "");
        }
        starts.setText(typed.rule().map(one -> TEXT.get("form.since.is", one.starts())).orElse(""));
        shown(starts, !starts.getText().isEmpty());
        shown(time, typed.asksTime());
        ends.setText(
                typed.ends()
                        .map(end ->
                                end.certain()
                                        ? TEXT.get("form.ends", limits.until(end))
                                        : TEXT.get("form.ends.uncertain", limits.until(end)))
                        .orElse(""));
        shown(ends, !ends.getText().isEmpty());
    }

    private void show(Map<TaskField, String> faults) {
        summary.show(
                faults.entrySet().stream()
                        .map(fault ->
                                new ErrorSummary.Fault(
                                        fault.getValue(), parts.input(fault.getKey())))
                        .toList());
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
