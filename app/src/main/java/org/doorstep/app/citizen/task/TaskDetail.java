package org.doorstep.app.citizen.task;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Limits;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.task.LimitTag;
import org.doorstep.app.ui.task.TaskDeeds;
import org.doorstep.app.ui.task.TaskLine;
import org.doorstep.domain.clock.Pause;
import org.doorstep.domain.clock.Rule;
import org.doorstep.domain.clock.Running;

/// One task whole: by which rule it is due, where that is written, and how its clock went.
public final class TaskDetail {

    /// Id of the button that opens the form.
    public static final String CHANGE = "citizen.task.change";

    private static final Messages TEXT = Messages.of("task");

    private final TaskDeeds deeds;
    private final TaskFormModel form;
    private final Dates dates;

    public TaskDetail(TaskDeeds deeds, TaskFormModel form, Clock clock) {
        this.deeds = deeds;
        this.form = form;
        this.dates = new Dates(clock);
    }

    public Region of(TaskLine line) {
        var part = new VBox(heading(TEXT.get("detail")), Texts.sectionTitle(line.what()));
        part.getStyleClass().add("context-part");
        if (!line.state().isEmpty()) {
            part.getChildren().add(LimitTag.of(line.standing(), line.state()));
        }
        part.getChildren().addAll(Texts.secondary(line.by()), actions(line));
        if (!line.isWhole()) {
            part.getChildren().add(Texts.secondary(TEXT.get("detail.leftOut")));
        }
        part.getChildren().addAll(heading(TEXT.get("detail.who")), Texts.body(line.whose().name()));
        var running = line.body().clock();
        if (running != null) {
            part.getChildren().addAll(clock(line, running));
        }
        var standing = line.standing();
        var deadline = standing == null ? null : standing.deadline();
        if (deadline != null && !deadline.certain()) {
            part.getChildren().add(Texts.secondary(TEXT.get("detail.uncertain")));
        }
        var rule = standing == null ? null : standing.rule();
        if (rule != null) {
            part.getChildren().addAll(rule(rule));
        }
        return part;
    }

    private Region actions(TaskLine line) {
        var actions = new FlowPane();
        actions.getStyleClass().add("note-actions");
        if (line.body().isOpen()) {
            var done = new Button(TEXT.get("done"));
            done.setOnAction(_ -> deeds.done(line));
            var change = new Button(TEXT.get("detail.change"));
            change.setId(CHANGE);
            change.setOnAction(_ -> form.change(line.record()));
            change.setDisable(!line.isWhole());
            actions.getChildren().addAll(done, change);
        } else {
            var again = new Button(TEXT.get("openAgain"));
            again.setOnAction(_ -> deeds.openAgain(line));
            actions.getChildren().add(again);
        }
        return actions;
    }

    private List<Label> clock(TaskLine line, Running running) {
        var lines = new ArrayList<Label>();
        lines.add(heading(TEXT.get("detail.started")));
        lines.add(Texts.body(dates.moment(running.started())));
        running.pauses()
                .forEach(pause -> lines.add(Texts.secondary(line.whose().discreet(words(pause)))));
        return lines;
    }

    private String words(Pause pause) {
        var until = pause.until();
        return until == null
                ? TEXT.get("detail.pausedNow", dates.moment(pause.from()), pause.reason())
                : TEXT.get(
                        "detail.paused",
                        dates.moment(pause.from()),
                        dates.moment(until),
                        pause.reason());
    }

    private static List<Label> rule(Rule rule) {
        var lines = new ArrayList<Label>();
        lines.add(heading(TEXT.get("detail.rule")));
        lines.add(Texts.body(Limits.rule(rule)));
        lines.add(Texts.secondary(TEXT.get("form.since.is", rule.starts())));
        var note = rule.note();
        if (note != null) {
            lines.add(Texts.secondary(note));
        }
        lines.add(heading(TEXT.get("detail.law")));
        lines.add(Texts.body(rule.source()));
        lines.add(
                Texts.secondary(
                        (rule.statutory() ? TEXT.get("detail.statutory") : TEXT.get("detail.local"))
                                + ". "
                                + Limits.checked(rule)));
        Limits.inForce(rule).ifPresent(words -> lines.add(Texts.secondary(words)));
        return lines;
    }

    private static Label heading(String words) {
        var heading = new Label(words);
        heading.getStyleClass().add("context-heading");
        return heading;
    }
}
